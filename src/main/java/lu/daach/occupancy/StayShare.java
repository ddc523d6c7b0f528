package lu.daach.occupancy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much of a stay is over.
 *
 * @param days of the whole stay; 0 when it has no end
 * @param gone days of it until today
 * @param left days from today until the last one, both included; 0 when it is over
 */
public record StayShare(long days, long gone, long left) {

    /** @param lastDay null: open-ended */
    public static StayShare of(LocalDate startsOn, LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            return new StayShare(0, 0, 0);
        }
        long days = ChronoUnit.DAYS.between(startsOn, lastDay) + 1;
        long gone = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(startsOn, today)));
        return new StayShare(days, gone, Math.min(days, Math.max(0, ChronoUnit.DAYS.between(today, lastDay) + 1)));
    }

    /** In whole percent. */
    public long percent() {
        return days == 0 ? 0 : gone * 100 / days;
    }

    /** In whole months, for reading. */
    public long monthsLeft() {
        return left / 30;
    }
}
