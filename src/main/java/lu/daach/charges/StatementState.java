package lu.daach.charges;

import java.util.Arrays;
import java.util.Locale;

/** Where a yearly account stands. */
public enum StatementState {
    DRAFT, BOOKED, DROPPED, UNDONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StatementState of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException(code));
    }
}
