package lu.daach.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A note as its reader may see it.
 *
 * @param author the id of who wrote it
 * @param shared null for none
 * @param whole whether the reader is the referent, who sees both texts
 * @param confidential null for none, and for every reader but the referent
 * @param broken whether there is a confidential text that the referent could read, but its seal does not open
 * @param nextContactOn null when nothing was agreed
 * @param writtenAt when it was saved; null in the answer to its own saving
 */
public record NoteSheet(UUID id, UUID household, NoteKind kind, LocalDate on, UUID author, String authorName, String shared,
        boolean whole, String confidential, boolean broken, LocalDate nextContactOn, OffsetDateTime writtenAt) {
}
