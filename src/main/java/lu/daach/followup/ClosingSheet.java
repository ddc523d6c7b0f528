package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The end of an accompaniment as the office reads it.
 *
 * @param after the contacts at six and twelve months; none for who died
 * @param reopenedOn null while the accompaniment is over
 */
public record ClosingSheet(UUID id, int version, UUID household, String householdName, UUID closedBy, String closedByName, ClosingCard card,
        List<After> after, LocalDate reopenedOn) {

    /**
     * A contact after the end.
     *
     * @param months 6 or 12
     * @param result one of {@link ClosingCard#RESULTS}; null while it is to be made
     * @param on when it was made; null exactly while there is no result
     */
    public record After(int months, LocalDate dueOn, String result, LocalDate on) {
    }

    /** Whether the accompaniment is over. */
    public boolean over() {
        return reopenedOn == null;
    }

    /** The contact that is to be made next; null when none is. */
    public After next() {
        return over() ? after.stream().filter(one -> one.result() == null).findFirst().orElse(null) : null;
    }
}
