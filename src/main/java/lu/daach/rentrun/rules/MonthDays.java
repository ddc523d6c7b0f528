package lu.daach.rentrun.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * Some days of one month, one after the other.
 *
 * @param first from 1
 * @param last included
 */
record MonthDays(YearMonth month, int first, int last) {

    /** The days of the period that fall into the month; null when none does. */
    static MonthDays of(YearMonth month, Period period) {
        return between(month, period.startsOn(), period.endsBefore());
    }

    /** @param endsBefore null for no end */
    static MonthDays between(YearMonth month, LocalDate startsOn, LocalDate endsBefore) {
        LocalDate from = startsOn.isAfter(month.atDay(1)) ? startsOn : month.atDay(1);
        LocalDate last = endsBefore == null || endsBefore.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : endsBefore.minusDays(1);
        return from.isAfter(last) ? null : new MonthDays(month, from.getDayOfMonth(), last.getDayOfMonth());
    }

    int count() {
        return last - first + 1;
    }

    boolean whole() {
        return count() == month.lengthOfMonth();
    }

    LocalDate firstDate() {
        return month.atDay(first);
    }

    LocalDate lastDate() {
        return month.atDay(last);
    }

    Money shareOf(Money monthly) {
        return MonthShare.of(monthly, month, first, last);
    }
}
