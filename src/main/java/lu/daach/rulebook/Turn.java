package lu.daach.rulebook;

import java.time.LocalDate;
import java.util.Objects;
import lu.daach.kernel.Sentence;

/**
 * What would change an outcome: one thing that would have to be otherwise.
 *
 * @param rule  the rule or step it belongs to, such as {@code incomeCeiling}
 * @param value what the figure would have to be at least or at most, as the sentence says; null where it is a yes
 * @param from  the day from which it comes by itself; null where it does not
 * @param text  said for the household
 */
public record Turn(String rule, String value, LocalDate from, Sentence text) {

    public Turn {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
    }
}
