package lu.daach.keeping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why savings are given out. */
public enum ReleaseKind {
    /** The household has left. */
    EXIT,
    /** For a home of its own, before it leaves. */
    HOUSING,
    /** A need that cannot wait. */
    HARDSHIP;

    public static final List<String> CODES = Arrays.stream(values()).map(ReleaseKind::code).toList();

    /** As it stands in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for what is none */
    public static ReleaseKind of(String code) {
        return code != null && CODES.contains(code) ? valueOf(code.toUpperCase(Locale.ROOT)) : null;
    }
}
