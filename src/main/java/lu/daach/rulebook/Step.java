package lu.daach.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import lu.daach.kernel.Money;

/**
 * One line of a calculation that can be followed. Values are for reading: the calculation itself goes on with exact figures.
 *
 * @param key   the published name, such as {@code grossYear}
 * @param value plain digits with a point: EUR with two decimals, a rate with four, an index with two, a correction signed
 * @param unit  {@code EUR/year}, {@code EUR/month}, {@code percent} or {@code points}
 */
public record Step(String key, String value, String unit) {

    public Step {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
    }

    public static Step yearly(String key, BigDecimal amount) {
        return new Step(key, Money.rounded(amount).toString(), "EUR/year");
    }

    public static Step monthly(String key, Money amount) {
        return new Step(key, amount.toString(), "EUR/month");
    }

    /** A rate, shown with four decimals. */
    public static Step rate(String key, BigDecimal percent) {
        return new Step(key, percent.setScale(4, RoundingMode.HALF_UP).toPlainString(), "percent");
    }

    /** A correction in percent, shown as the law writes it: {@code -2.5}, {@code 10}. */
    public static Step correction(String key, BigDecimal percent) {
        return new Step(key, percent.toPlainString(), "percent");
    }

    /** An index, shown with two decimals. */
    public static Step points(String key, BigDecimal index) {
        return new Step(key, index.setScale(2, RoundingMode.HALF_UP).toPlainString(), "points");
    }
}
