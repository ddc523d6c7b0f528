package lu.daach.letter;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.kernel.Language;

/**
 * A letter in a list.
 *
 * @param recipientName the first line of the address
 * @param statusOn the day of the last mark; that of the letter where there is none
 */
public record LetterLine(UUID id, String number, Subject subject, TemplateKey template, Language language, Channel channel,
        String recipientName, String subjectLine, LocalDate writtenOn, String writtenBy, LetterStatus status, LocalDate statusOn)
        implements Serializable {
}
