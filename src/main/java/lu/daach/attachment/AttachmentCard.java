package lu.daach.attachment;

import java.time.LocalDate;
import lu.daach.dossier.Subject;

/**
 * What is said of a paper that is added.
 *
 * @param title null or blank: the name of the file without its extension
 * @param detail what it belongs to, in a few words, for example which income it proves; may be null
 * @param validUntil the last day on which it still proves something; null when it does not expire
 * @param fileName as the sender calls it; only its last part counts
 * @param type the media type that the sender declares
 */
public record AttachmentCard(Subject subject, String title, AttachmentKind kind, String detail, LocalDate validUntil, String fileName, String type) {
}
