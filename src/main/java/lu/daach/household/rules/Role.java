package lu.daach.household.rules;

import java.util.Locale;
import java.util.Optional;

/** What a member is to the household. */
public enum Role {
    /** The one person in whose name the household applies. */
    APPLICANT,
    PARTNER,
    /** A dependent child in the sense of art. 56(3) of the act of 7 August 2023, of whatever age. */
    CHILD,
    /** Any other grown member. */
    ADULT;

    /** The name used in REST, such as {@code applicant}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with exactly this code; empty for null and for every other text. */
    public static Optional<Role> of(String code) {
        return Codes.find(values(), Role::code, code);
    }
}
