package lu.daach.guarantee.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a claim is about. */
public enum ClaimKind {
    /** The home stood empty, and its rent was promised all the same. */
    VACANCY,
    /** The household did not pay, and the rent was promised all the same. */
    UNPAID,
    /** The home is not as it was handed over, beyond ordinary wear. */
    DAMAGE,
    /** The home was given back later than promised. */
    LATE_RETURN;

    public static final List<String> CODES = Arrays.stream(values()).map(ClaimKind::code).toList();

    /** As it stands in the database, in causes and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it may be about a household, and a household's account. */
    public boolean ofHousehold() {
        return this == UNPAID || this == DAMAGE;
    }

    /** @return null for null and for anything else */
    public static ClaimKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElse(null);
    }
}
