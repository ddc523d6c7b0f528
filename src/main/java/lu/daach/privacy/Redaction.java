package lu.daach.privacy;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes what belongs to other people out of texts: each of their names and birth dates becomes a mark. */
final class Redaction {

    static final String MARK = "▒▒▒";

    private final Pattern others;

    /** @param words names and dates of others; may be empty */
    Redaction(Collection<String> words) {
        String any = words.stream().filter(word -> word != null && !word.isBlank()).sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote).collect(Collectors.joining("|"));
        others = any.isEmpty() ? null : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Null for null. */
    String of(String text) {
        return text == null || others == null ? text : others.matcher(text).replaceAll(MARK);
    }
}
