package lu.daach.occupancy;

import java.util.Optional;

/** How the home was found at the exit. */
public enum ReturnState {
    GOOD, WORN, DAMAGED, NOT_SEEN;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<ReturnState> of(String code) {
        return Codes.find(values(), code);
    }
}
