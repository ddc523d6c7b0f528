package lu.daach.letter;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import lu.daach.dossier.Subject;
import lu.daach.kernel.Language;

/**
 * A template filled with the facts of a file, to be looked through.
 *
 * @param recipientLanguage the language that the recipient wants
 * @param templateVersion 0: the delivered wording
 * @param ownElsewhere languages in which the organisation has its own wording, while it has none in this one: the delivered one is taken
 * @param recipient the address as far as it is known, a line each
 * @param values what each key has on this file; keys without a value are not in it
 */
public record Draft(Subject subject, TemplateKey template, Language language, Language recipientLanguage, int templateVersion,
        List<Language> ownElsewhere, String recipientName, String recipient, String subjectLine, String text, Map<String, String> values)
        implements Serializable {
}
