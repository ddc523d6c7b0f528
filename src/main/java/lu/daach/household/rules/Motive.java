package lu.daach.household.rules;

import java.util.Locale;
import java.util.Optional;

/** Why a household from elsewhere wants to move into the region. */
public enum Motive {
    WORK,
    FAMILY,
    OTHER,
    /** Asked, and there is none: not the same as not known. */
    NONE;

    /** The name used in REST, such as {@code work}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The motive with exactly this code; empty for null and for every other text. */
    public static Optional<Motive> of(String code) {
        return Codes.find(values(), Motive::code, code);
    }
}
