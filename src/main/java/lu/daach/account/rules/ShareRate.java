package lu.daach.account.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * Which part of what is left uncovered a commune takes.
 *
 * @param from the first day on which it counts
 * @param percent 0 to 100
 */
public record ShareRate(LocalDate from, BigDecimal percent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** @param uncovered at or below zero nothing is taken */
    public static Money of(YearMonth month, Money uncovered, List<ShareRate> rates) {
        ShareRate rate = null;
        for (ShareRate one : rates) {
            if (!one.from.isAfter(month.atDay(1)) && (rate == null || one.from.isAfter(rate.from))) {
                rate = one;
            }
        }
        return rate == null || uncovered.compareTo(Money.ZERO) <= 0 ? Money.ZERO
                : Money.quotient(uncovered.amount().multiply(rate.percent), HUNDRED);
    }
}
