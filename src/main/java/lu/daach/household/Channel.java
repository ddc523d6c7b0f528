package lu.daach.household;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a household wants to be reached. */
public enum Channel {
    LETTER, EMAIL, PHONE;

    public static final List<String> CODES = Arrays.stream(values()).map(Channel::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
