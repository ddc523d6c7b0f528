package lu.daach.guarantee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a claim stands. */
public enum ClaimStatus {
    PROPOSED, GRANTED, REFUSED, WITHDRAWN,
    /** It was granted, and that was undone. */
    UNDONE;

    public static final List<String> CODES = Arrays.stream(values()).map(ClaimStatus::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null and for anything else */
    public static ClaimStatus of(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst().orElse(null);
    }
}
