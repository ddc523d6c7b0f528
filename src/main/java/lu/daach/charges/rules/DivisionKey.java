package lu.daach.charges.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what a cost is divided among those who lived in a dwelling. */
public enum DivisionKey {
    /** By the space of each place and the days on which it was lived in; empty days are the agency's. */
    SPACE,
    /** By persons and days; nobody's only when nobody lived there. */
    PERSONS,
    /** All of it to one household: its own meter, its own damage. */
    HOUSEHOLD;

    public static final List<String> CODES = Arrays.stream(values()).map(DivisionKey::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null and for anything else */
    public static DivisionKey of(String code) {
        return Arrays.stream(values()).filter(key -> key.code().equals(code)).findFirst().orElse(null);
    }
}
