package lu.daach.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.scheme.rules.TermKey;

/** A version of a scheme in plain sentences: one for each of its terms, in four parts. */
public final class TermWords {

    /** The parts in which a version is read, by the beginnings of their keys. */
    public static final Map<String, List<String>> PARTS = Map.of(
            "admission", List.of("condition.", "ceiling."),
            "participation", List.of("participation."),
            "stay", List.of("stay.", "review."),
            "points", List.of("priority.", "points."));
    /** Their order. */
    public static final List<String> ORDER = List.of("admission", "participation", "stay", "points");

    private TermWords() {
    }

    public static Sentence say(String key, BigDecimal value) {
        return Sentence.of("scheme.says." + key, argument(key, value));
    }

    /** The figure of a term as it is written in a sentence. */
    public static Object argument(String key, BigDecimal value) {
        return switch (TermKey.of(key).map(TermKey::unit).orElse(TermKey.Unit.RULE)) {
            case PERCENT -> new Percent(value);
            case PARTS -> Sentence.of("scheme.parts", value.intValueExact());
            case MONTHLY, YEARLY_AT_100 -> value;
            default -> new Figure(value);
        };
    }

    /** Whether a term belongs to a part. */
    public static boolean in(String part, String key) {
        return PARTS.get(part).stream().anyMatch(key::startsWith);
    }
}
