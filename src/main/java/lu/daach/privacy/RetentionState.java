package lu.daach.privacy;

import java.util.Locale;

/** Where a file stands in the calendar. */
public enum RetentionState {
    /** In use, or still within its years. */
    KEPT,
    /** Its years are over; the run has not said so yet. */
    OVER,
    /** It is said that it will be given up. */
    NOTICED,
    HELD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
