package lu.daach.admission.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an offer ended, or what the household said to it. */
public enum OfferAnswer {
    /** The contract can be concluded. */
    ACCEPTED,
    REFUSED,
    /** The day for the answer passed. */
    NONE,
    /** The agency took it back. */
    WITHDRAWN;

    public static final List<String> CODES = Arrays.stream(values()).map(OfferAnswer::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OfferAnswer of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
