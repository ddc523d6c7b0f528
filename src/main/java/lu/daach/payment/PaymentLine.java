package lu.daach.payment;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What one owner gets by an order.
 *
 * @param name of the owner as the bank reads it
 * @param maskedIban of the account that is paid
 * @param items how many postings it settles
 * @param remittance what it is for, as the owner reads it on the statement of the bank
 * @param changing whether another account of this owner waits for a second person
 */
public record PaymentLine(UUID id, UUID owner, String name, String maskedIban, Money amount, int items, String endToEndId,
        String remittance, boolean changing) {
}
