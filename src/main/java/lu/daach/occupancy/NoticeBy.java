package lu.daach.occupancy;

import java.util.Optional;

/** Who gives notice. */
public enum NoticeBy {
    HOUSEHOLD, AGENCY;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<NoticeBy> of(String code) {
        return Codes.find(values(), code);
    }
}
