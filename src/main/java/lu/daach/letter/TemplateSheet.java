package lu.daach.letter;

import java.io.Serializable;
import java.time.OffsetDateTime;
import lu.daach.kernel.Language;

/**
 * The wording of a template in one language, as it is in force for an organisation.
 *
 * @param version of the organisation's own wordings, 0 while it never had one
 * @param own whether the wording is the organisation's own; else it is the delivered one
 * @param changedAt null while it never had one of its own
 */
public record TemplateSheet(TemplateKey key, Language language, int version, boolean own, String subjectLine, String text,
        OffsetDateTime changedAt, String changedBy) implements Serializable {

    /** What a letter says it was written with: 0 for the delivered wording. */
    int writtenWith() {
        return own ? version : 0;
    }
}
