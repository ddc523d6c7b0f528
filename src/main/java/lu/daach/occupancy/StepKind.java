package lu.daach.occupancy;

import java.util.Optional;

/** What was done with a contract after it was concluded. */
public enum StepKind {
    LAST_DAY, EXTENSION, NOTICE, NOTICE_WITHDRAWN, DEATH, EXIT, REVIEW, UNDO;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<StepKind> of(String code) {
        return Codes.find(values(), code);
    }
}
