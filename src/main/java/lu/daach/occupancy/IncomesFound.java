package lu.daach.occupancy;

import java.util.Optional;

/** What the papers of a review said of the incomes on file. */
public enum IncomesFound {
    CONFIRMED, CHANGED;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<IncomesFound> of(String code) {
        return Codes.find(values(), code);
    }
}
