package lu.daach.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why nothing is asked for a while.
 *
 * @param until the last day, this day included
 * @param ended null when it was not ended before
 */
public record Stop(UUID id, String reason, String note, LocalDate from, LocalDate until, LocalDate ended, String by) {

    /** A benefit that is late, a stay in hospital, a death, a disputed amount, something else. */
    public static final List<String> REASONS = List.of("benefit", "hospital", "death", "disputed", "other");

    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && !until.isBefore(day) && (ended == null || ended.isAfter(day));
    }
}
