package lu.daach.household;

import java.time.LocalDate;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Period;

/** First and last day, either of them unknown, as the half-open period that is kept. */
final class Belonging {

    private Belonging() {
    }

    /** @param until the last day, not before {@code from}; null: without end */
    static Period period(LocalDate from, LocalDate until) {
        return new Period(from == null ? PeriodConverter.EVER : from, until == null ? null : until.plusDays(1));
    }

    /** Whether a day is one of them. */
    static boolean holds(LocalDate from, LocalDate until, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** The first day; null: since ever. */
    static LocalDate from(Period period) {
        return period.startsOn().equals(PeriodConverter.EVER) ? null : period.startsOn();
    }

    /** The last day; null: without end. */
    static LocalDate until(Period period) {
        return period.endsBefore() == null ? null : period.endsBefore().minusDays(1);
    }
}
