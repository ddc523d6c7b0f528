package lu.daach.letter;

import lu.daach.dossier.Subject;
import lu.daach.kernel.Language;

/**
 * A letter as it is to be issued.
 *
 * @param subject the file it is written from
 * @param recipient the address, a line each, 2 to 6 of them; null: as the file has it
 * @param subjectLine null: as the template has it
 * @param text in the grammar of {@link lu.daach.letter.rules.LetterText}; null: as the template has it
 * @param language null: that of the recipient
 * @param enclosures a line each; null for none
 */
public record LetterCard(Subject subject, TemplateKey template, Language language, Channel channel, String recipient, String subjectLine,
        String text, String enclosures) {
}
