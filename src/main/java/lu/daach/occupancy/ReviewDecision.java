package lu.daach.occupancy;

import java.util.Optional;

/** What a review leads to. */
public enum ReviewDecision {
    KEEP, CHANGE;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<ReviewDecision> of(String code) {
        return Codes.find(values(), code);
    }
}
