package lu.daach.household;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a person has another name. */
public enum AliasKind {
    /** The name at birth. */
    BIRTH,
    /** A name of before. */
    FORMER,
    /** The name by which they are called. */
    USUAL,
    /** As some paper writes it. */
    SPELLING;

    public static final List<String> CODES = Arrays.stream(values()).map(AliasKind::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AliasKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
