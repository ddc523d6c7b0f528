package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A note in which the words were found, as far as its reader may see it.
 *
 * @param shared what stands around the words in the shared text; null when none of them is there
 * @param confidential the same of the confidential text; null also for who may not read it
 */
public record NoteHit(UUID note, UUID household, int fileNumber, String lastName, NoteKind kind, LocalDate on, String authorName, String shared,
        String confidential) {
}
