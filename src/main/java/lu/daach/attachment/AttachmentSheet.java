package lu.daach.attachment;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.attachment.inspection.Format;
import lu.daach.dossier.Subject;

/**
 * A paper as it is listed.
 *
 * @param detail what it belongs to; may be null
 * @param validUntil null when it does not expire
 * @param fileName how a download is called
 * @param sizeBytes of what is downloaded
 * @param shownSmall whether there is a small picture of it
 * @param addedBy the name of the person, as it was then
 * @param withdrawn null while it counts
 */
public record AttachmentSheet(UUID id, Subject subject, String title, AttachmentKind kind, String detail, LocalDate validUntil, String fileName,
        Format format, int sizeBytes, boolean shownSmall, String addedBy, LocalDate addedOn, Withdrawal withdrawn) {

    /** That a paper does not count any more: when, by whom and why. */
    public record Withdrawal(LocalDate on, String by, String reason) {
    }

    public boolean counts() {
        return withdrawn == null;
    }
}
