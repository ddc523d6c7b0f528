package lu.daach.payment;

import java.time.YearMonth;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What is due to one owner and in no order yet.
 *
 * @param maskedIban of the account that would be paid; null when none is known
 * @param amount below zero the owner owes back
 * @param items how many postings it is made of
 * @param since the earliest month among them; null when there is none
 * @param drafted what stands in an order that waits for its second person
 * @param changing whether another account waits for a second person
 */
public record DueLine(UUID owner, String name, String maskedIban, Money amount, int items, YearMonth since, Money drafted,
        boolean changing) {
}
