package lu.daach.household.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The time an income is stated for. */
public enum Per {
    MONTH(12),
    YEAR(1);

    private final BigDecimal timesAYear;

    Per(int timesAYear) {
        this.timesAYear = BigDecimal.valueOf(timesAYear);
    }

    /** The name used in REST: {@code month} or {@code year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The amount by the year, exact: a month counts twelve times. */
    BigDecimal yearly(BigDecimal amount) {
        return this == YEAR ? amount : amount.multiply(timesAYear);
    }

    /** The constant with exactly this code; empty for null and for every other text. */
    public static Optional<Per> of(String code) {
        return Codes.find(values(), Per::code, code);
    }
}
