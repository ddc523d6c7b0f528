package lu.daach.payment.rules;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * Which part of the net rental income from a body of social rental management is free of income tax (LIR art. 115 no 22a; domain.md 1.4).
 *
 * @param from the first tax year for which it counts
 * @param percent of the net income
 */
public record ExemptShare(Year from, BigDecimal percent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** @return 0 before the first share */
    public static BigDecimal of(Year year, List<ExemptShare> shares) {
        BigDecimal percent = BigDecimal.ZERO;
        Year best = null;
        for (ExemptShare share : shares) {
            if (!share.from.isAfter(year) && (best == null || share.from.isAfter(best))) {
                best = share.from;
                percent = share.percent;
            }
        }
        return percent;
    }

    /** The exempt part of a rent, before what the owner may deduct. */
    public static Money exempt(Money rent, BigDecimal percent) {
        return Money.quotient(rent.amount().multiply(percent), HUNDRED);
    }
}
