package lu.daach.admission;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Sentence;

/**
 * A paper on the list of an application.
 *
 * @param askedOn null while the list is being made
 * @param dueOn the last day for it; null as long as it was not asked for
 * @param closedOn when it came or was no longer wanted; null while it is open
 * @param received null while it is open
 */
public record PaperSheet(UUID id, String kind, String about, LocalDate askedOn, LocalDate dueOn, LocalDate closedOn, Boolean received) {

    public boolean open() {
        return closedOn == null;
    }

    public boolean late(LocalDate today) {
        return open() && dueOn != null && today.isAfter(dueOn);
    }

    /** The paper by its name, in the reader's language. */
    public Sentence what() {
        return PaperCard.what(kind, about);
    }
}
