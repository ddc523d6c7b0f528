package lu.daach.payment;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What one owner, or one household, gets by an order.
 *
 * @param owner null where a household is paid
 * @param household null where an owner is paid
 * @param name as the bank reads it
 * @param maskedIban of the account that is paid
 * @param items how many postings it settles
 * @param remittance what it is for, as the owner reads it on the statement of the bank
 * @param changing whether another account of this owner waits for a second person
 * @param refused why the bank did not make it; null: nothing of that kind is known
 */
public record PaymentLine(UUID id, UUID owner, UUID household, String name, String maskedIban, Money amount, int items, String endToEndId,
        String remittance, boolean changing, String refused) {

    /** Who is paid. */
    public UUID party() {
        return owner == null ? household : owner;
    }
}
