package lu.daach.kernel;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A bare number, as an argument of a {@link Sentence}: written with the reader's separators and the decimals it has.
 *
 * @param value never null
 */
public record Figure(BigDecimal value) {

    public Figure {
        Objects.requireNonNull(value, "value");
    }
}
