package lu.daach.kernel;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A share in hundredths, as an argument of a {@link Sentence}: written with the reader's percent sign.
 *
 * @param value in percent (10 means ten percent), never null
 */
public record Percent(BigDecimal value) {

    public Percent {
        Objects.requireNonNull(value, "value");
    }
}
