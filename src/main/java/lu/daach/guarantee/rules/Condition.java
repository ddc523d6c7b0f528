package lu.daach.guarantee.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an inventory describes a part of a home. */
public enum Condition {
    GOOD, DAMAGED,
    /** No inventory says it. */
    UNKNOWN;

    public static final List<String> CODES = Arrays.stream(values()).map(Condition::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such one */
    public static Condition of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
