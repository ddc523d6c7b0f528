package lu.daach.letter;

import java.time.YearMonth;
import lu.daach.dossier.Subject;

/**
 * Which letters are looked for; null members leave it open.
 *
 * @param subject a household or an owner: all letters of its file; else those about that very thing
 * @param toOwner letters to owners, or to households
 * @param month in which they were written
 * @param words part of the number, the name or the subject line
 */
public record LetterFilter(Subject subject, Boolean toOwner, LetterStatus status, TemplateKey template, YearMonth month, String words) {

    public static final LetterFilter ALL = new LetterFilter(null, null, null, null, null, null);

    public static LetterFilter of(Subject subject) {
        return new LetterFilter(subject, null, null, null, null, null);
    }
}
