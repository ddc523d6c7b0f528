package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A note of the reader's office, still sealed.
 *
 * @param sharedSealed null for none
 * @param confidentialSealed null for none, and where the reader has no right to it: it is not even fetched then
 * @param right by which the confidential text may be read, as the journal names it; null for the referent's own and for none
 */
record ReadableNote(UUID id, UUID household, int fileNumber, String lastName, NoteKind kind, LocalDate on, String authorName, byte[] sharedSealed,
        byte[] confidentialSealed, String right) {
}
