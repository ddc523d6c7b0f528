package lu.daach.rulebook;

import java.util.Objects;
import lu.daach.kernel.Sentence;

/**
 * What one rule found about one household.
 *
 * @param rule    the rule's published name, such as {@code incomeCeiling}
 * @param verdict met, not met or unknown
 * @param figure  the fact that was judged, as a plain text (amount with two decimals, ISO date, count, code); null when not known
 *                or when the fact is a mere yes or no
 * @param limit   what the figure was compared with, in the figure's unit; null when there is none
 * @param source  where the rule is written
 * @param text    the verdict explained with its figures
 */
public record Finding(String rule, Verdict verdict, String figure, String limit, Source source, Sentence text) {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
    }
}
