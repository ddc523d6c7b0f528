package lu.daach.payment;

import java.time.YearMonth;
import lu.daach.kernel.Money;

/**
 * What happened on an owner's account for one month.
 *
 * @param rent due for the month, without charges
 * @param charges due for the month
 * @param other due for anything else, for example a guarantee; below zero what was taken back
 * @param paid by orders carried out in the month
 * @param balance what was still owed at its end
 */
public record OwnerMonth(YearMonth month, Money rent, Money charges, Money other, Money paid, Money balance) {
}
