package lu.daach.scheme;

import java.util.Locale;

/** Where a version of a scheme stands. */
public enum VersionState {
    DRAFT, ACTIVE, DISCARDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VersionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
