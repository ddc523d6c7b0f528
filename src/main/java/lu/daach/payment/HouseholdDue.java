package lu.daach.payment;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What is due to a household and not paid.
 *
 * @param maskedIban of the account on which it is paid; null while nobody has written it down
 * @param holder of that account; null likewise
 * @param amount what is in no order
 * @param since the first day of it; null when everything is in an order
 * @param drafted what waits in a draft
 */
public record HouseholdDue(UUID household, String name, int fileNumber, String holder, String maskedIban, Money amount, LocalDate since, Money drafted) {
}
