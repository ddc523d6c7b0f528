package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import lu.daach.kernel.Money;

/**
 * The month's rent of annex III reckoned in whole numbers, for many households: the same figure as the exact quotient rounded half up, as long
 * as all of it fits into a long. Incomes are whole cents, thresholds ten thousandths of a euro, rates whole percents.
 */
final class WholeCents {

    private static final int CENTS = 2;
    private static final int FINE = 4;
    private static final long FINE_A_CENT = 100;
    private static final long PERCENT_MONTHS = 1200;
    /** Twice a dividend has to fit. */
    private static final long LARGEST = Long.MAX_VALUE / 4;

    private final long low;
    private final long high;
    private final long cap;

    private WholeCents(long low, long high, long cap) {
        this.low = low;
        this.high = high;
        this.cap = cap;
    }

    /** Null where a rate is no whole percent. */
    static WholeCents of(BigDecimal low, BigDecimal high, BigDecimal cap) {
        return whole(low) && whole(high) && whole(cap) ? new WholeCents(low.longValueExact(), high.longValueExact(), cap.longValueExact()) : null;
    }

    private static boolean whole(BigDecimal rate) {
        return rate.stripTrailingZeros().scale() <= 0;
    }

    /** Null where it does not fit. @param income EUR by the year, at least 0 */
    Money month(BigDecimal income, Thresholds thresholds) {
        if (income.scale() > CENTS || thresholds.low().scale() > FINE || thresholds.max().scale() > FINE || thresholds.cap().scale() > FINE) {
            return null;
        }
        long cents = scaled(income, CENTS);
        long from = scaled(thresholds.low(), FINE);
        long to = scaled(thresholds.max(), FINE);
        long fine = cents * FINE_A_CENT;
        long width = to - from;
        long rent;
        if (fine <= from) {
            rent = rounded(cents * low, PERCENT_MONTHS);
        } else if (fine >= to) {
            rent = rounded(cents * high, PERCENT_MONTHS);
        } else {
            long percent = low * width + (fine - from) * (high - low);
            if (cents != 0 && percent > LARGEST / cents) {
                return null;
            }
            rent = rounded(cents * percent, width * PERCENT_MONTHS);
        }
        long most = rounded(scaled(thresholds.cap(), FINE) * cap, FINE_A_CENT * PERCENT_MONTHS);
        return new Money(BigDecimal.valueOf(Math.min(rent, most), CENTS));
    }

    private static long scaled(BigDecimal value, int decimals) {
        return value.scale() == decimals ? value.unscaledValue().longValue() : value.movePointRight(decimals).longValueExact();
    }

    /** Half up; none is negative. */
    private static long rounded(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
