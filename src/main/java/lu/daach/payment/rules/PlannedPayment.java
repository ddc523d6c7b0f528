package lu.daach.payment.rules;

import java.time.YearMonth;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * What one owner gets.
 *
 * @param items at least one; they sum to the amount
 * @param amount above zero
 * @param from the earliest month among the items
 * @param until the latest
 */
public record PlannedPayment(Payee payee, List<OpenItem> items, Money amount, YearMonth from, YearMonth until) {
}
