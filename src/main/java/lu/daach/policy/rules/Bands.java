package lu.daach.policy.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Money;

/** In which band an amount lies, so that a distribution can be read: each from its limit (included) to the next one's. */
public enum Bands {
    /** What is paid a month: nothing, then by hundreds. */
    AMOUNTS("0.01", "100", "200", "300", "400", "500", "600", "700", "800", "900", "1000"),
    /** What is paid more or less a month. */
    DIFFERENCES("-199.99", "-99.99", "-49.99", "-9.99", "0", "0.01", "10", "50", "100", "200");

    private final BigDecimal[] limits;

    Bands(String... limits) {
        this.limits = Arrays.stream(limits).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    /** From 0: below the first limit. */
    public int of(Money amount) {
        int band = 0;
        while (band < limits.length && amount.amount().compareTo(limits[band]) >= 0) {
            band++;
        }
        return band;
    }

    public int count() {
        return limits.length + 1;
    }

    /** The limits between the bands. */
    public List<BigDecimal> limits() {
        return List.of(limits);
    }
}
