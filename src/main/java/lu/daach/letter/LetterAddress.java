package lu.daach.letter;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Ids;

/** What stands in addresses about letters, read in one place for the page, the export and programs. */
public final class LetterAddress {

    private LetterAddress() {
    }

    /**
     * The filters of the list's address; what means nothing filters nothing.
     *
     * @param parameters {@code subject}, {@code kind}, {@code status}, {@code template}, {@code month} and {@code q}
     */
    public static LetterFilter filter(Map<String, String> parameters) {
        String kind = parameters.get("kind");
        String status = parameters.get("status");
        return new LetterFilter(subject(parameters.get("subject")),
                "owner".equals(kind) ? Boolean.TRUE : "household".equals(kind) ? Boolean.FALSE : null,
                LetterStatus.CODES.contains(status) ? LetterStatus.of(status) : null,
                TemplateKey.of(parameters.get("template")).orElse(null), month(parameters.get("month")), parameters.get("q"));
    }

    /** A subject written as {@code household:<id>}; null when it is none. An id that cannot be ours becomes one that nothing has. */
    public static Subject subject(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 0) {
            return null;
        }
        try {
            return new Subject(SubjectKind.of(text.substring(0, colon)), Ids.asked(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** As {@link #subject} reads it. */
    public static String written(Subject subject) {
        return subject.kind().code() + ":" + subject.id();
    }

    private static YearMonth month(String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
