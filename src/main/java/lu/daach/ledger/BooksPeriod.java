package lu.daach.ledger;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which postings are looked at.
 *
 * @param from the first day
 * @param until the last day
 * @param booked whether the day of booking counts (in Luxembourg); else the day that it counts on, which is the one it applies to unless that month was closed before
 */
public record BooksPeriod(LocalDate from, LocalDate until, boolean booked) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public BooksPeriod {
        Objects.requireNonNull(from, "from");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + until);
        }
    }
}
