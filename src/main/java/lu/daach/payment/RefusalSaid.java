package lu.daach.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How it is known that the bank did not make a payment. */
public enum RefusalSaid {
    /** Its report on the file (pain.002). */
    REPORT,
    /** The money came back on its statement. */
    STATEMENT,
    /** Somebody was told. */
    TOLD;

    public static final List<String> CODES = Arrays.stream(values()).map(RefusalSaid::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null and for anything else */
    public static RefusalSaid of(String code) {
        return Arrays.stream(values()).filter(said -> said.code().equals(code)).findFirst().orElse(null);
    }
}
