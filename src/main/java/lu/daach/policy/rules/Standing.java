package lu.daach.policy.rules;

import java.util.Locale;

/** Why a household's amount after a change is what it is. */
public enum Standing {
    /** Assessed anew. */
    ASSESSED,
    /** Its scheme is not touched by the change. */
    UNTOUCHED,
    /** The amount was agreed otherwise than assessed, and stays. */
    AGREED,
    /** A fact is missing, so that the amount stays until it is known. */
    MISSING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
