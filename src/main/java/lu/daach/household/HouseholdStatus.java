package lu.daach.household;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a household stands with the agency. */
public enum HouseholdStatus {
    /** Has a file, and neither applies nor lives in one of our dwellings. */
    KNOWN,
    /** Has an application that is under way. */
    APPLICANT,
    /** Lives in one of our dwellings. */
    HOUSED,
    /** Has lived in one of our dwellings. */
    LEFT;

    public static final List<String> CODES = Arrays.stream(values()).map(HouseholdStatus::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HouseholdStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
