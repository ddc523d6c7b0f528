package lu.daach.rentrun.rules;

import java.math.BigDecimal;
import java.time.YearMonth;
import lu.daach.kernel.Money;

/**
 * The share of a monthly amount that falls on some days of a month (contract.md 3.3): for days a to b of a month of n days
 * round(m x b / n) - round(m x (a-1) / n), half up. However a month is cut, its parts add up to the whole.
 */
public final class MonthShare {

    private MonthShare() {
    }

    /**
     * @param monthly for the whole month
     * @param firstDay of the month, from 1
     * @param lastDay of the month, included
     */
    public static Money of(Money monthly, YearMonth month, int firstDay, int lastDay) {
        if (firstDay < 1 || firstDay > lastDay || lastDay > month.lengthOfMonth()) {
            throw new IllegalArgumentException("days " + firstDay + " to " + lastDay + " of " + month);
        }
        return until(monthly, month, lastDay).minus(until(monthly, month, firstDay - 1));
    }

    private static Money until(Money monthly, YearMonth month, int day) {
        return Money.quotient(monthly.amount().multiply(BigDecimal.valueOf(day)), BigDecimal.valueOf(month.lengthOfMonth()));
    }
}
