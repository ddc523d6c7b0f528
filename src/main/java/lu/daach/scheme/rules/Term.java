package lu.daach.scheme.rules;

import java.math.BigDecimal;
import java.util.Objects;
import lu.daach.rulebook.Source;

/**
 * One figure of a scheme, of the shape that the law's figures have.
 *
 * @param key    what it is, see {@link TermKey}
 * @param value  exact; 1 where the term says yes without a figure
 * @param source where it is written
 */
public record Term(String key, BigDecimal value, Source source) {

    public Term {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }
}
