package lu.daach.scheme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.scheme.TermWords;
import lu.daach.scheme.VersionSheet;
import lu.daach.scheme.rules.Term;
import lu.daach.scheme.rules.TermKey;

/**
 * A version of a scheme as it is read.
 *
 * @param parts       in plain sentences, part by part
 * @param differences to the version before
 */
public record VersionView(List<Part> parts, List<Difference> differences) {

    /** A part, such as admission. */
    public record Part(String name, List<Line> lines) {
    }

    /** One term in a sentence, with where it is written. */
    public record Line(String text, String act, String article) {
    }

    /** What is otherwise than before. @param kind added, removed or changed; @param before null when added; @param after null when removed */
    public record Difference(String kind, String label, String before, String after) {
    }

    /** @param before the version before; null: there is none to compare with */
    static VersionView of(VersionSheet version, VersionSheet before, Language language) {
        List<Part> parts = new ArrayList<>();
        for (String part : TermWords.ORDER) {
            List<Line> lines = version.terms().stream().filter(term -> TermWords.in(part, term.key())).map(term -> line(term, language)).toList();
            parts.add(new Part(part, lines));
        }
        return new VersionView(parts.stream().filter(part -> !part.lines().isEmpty()).toList(),
                before == null ? List.of() : differences(before.values(), version.values(), language));
    }

    private static Line line(Term term, Language language) {
        return new Line(TermWords.say(term.key(), term.value()).in(language), term.source().act(), term.source().article());
    }

    private static List<Difference> differences(Map<String, BigDecimal> before, Map<String, BigDecimal> after, Language language) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            BigDecimal was = before.get(key);
            BigDecimal is = after.get(key);
            if (was == null || is == null || was.compareTo(is) != 0) {
                String kind = was == null ? "added" : is == null ? "removed" : "changed";
                differences.add(new Difference(kind, Messages.text(language, "scheme.term." + key), written(key, was, language), written(key, is, language)));
            }
        }
        return differences;
    }

    /** A figure with its unit; a yes where it has none. */
    private static String written(String key, BigDecimal value, Language language) {
        if (value == null) {
            return null;
        }
        TermKey.Unit unit = TermKey.of(key).map(TermKey::unit).orElse(TermKey.Unit.RULE);
        return Messages.text(language, "scheme.figure." + unit.name().toLowerCase(Locale.ROOT).replace("_", ""),
                TermWords.argument(key, value));
    }
}
