package lu.daach.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where an aid stands. */
public enum AidStatus {
    REQUESTED, GRANTED, REFUSED, REVOKED;

    public static final List<String> CODES = Arrays.stream(values()).map(AidStatus::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
