package lu.daach.household.rules;

import java.util.Locale;
import java.util.Optional;

/** The kinds of housing problem that open social rental management. */
public enum HousingProblem {
    UNSUITED,
    HARDSHIP,
    VIOLENCE,
    EVICTION,
    SHELTER,
    HOMELESS,
    /** Asked, and there is none: not the same as not known. */
    NONE;

    /** The name used in REST, such as {@code eviction}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The problem with exactly this code; empty for null and for every other text. */
    public static Optional<HousingProblem> of(String code) {
        return Codes.find(values(), HousingProblem::code, code);
    }
}
