package lu.daach.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.kernel.Language;

/**
 * A letter as it was issued, and what became of it.
 *
 * @param number as people call it: year and count, {@code 2026-0012}
 * @param household whose file it is in; null for a letter to an owner
 * @param owner whose file it is in; null for a letter to a household
 * @param templateVersion 0: the delivered wording
 * @param recipient the address, a line each
 * @param reference of the recipient's file; null for none
 * @param enclosures a line each; null for none
 * @param sha256 of the sheet, in hexadecimal digits; null until the sheet is first asked for
 * @param marks the oldest first
 */
public record LetterSheet(UUID id, String number, Subject subject, UUID household, UUID owner, TemplateKey template, int templateVersion,
        Language language, Channel channel, String recipient, String subjectLine, String text, String enclosures, String reference,
        LocalDate writtenOn, String writtenBy, LetterStatus status, String sha256, List<LetterMark> marks) {

    /** The first line of the address. */
    public String recipientName() {
        return recipient.lines().findFirst().orElse("");
    }
}
