package lu.daach.journal;

import java.util.Locale;

/** What kind of line the journal keeps. */
public enum Trace {
    NONE,
    /** Something was changed. */
    DONE,
    /** Something confidential was seen. */
    READ,
    /** Somebody was not let in. */
    REFUSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
