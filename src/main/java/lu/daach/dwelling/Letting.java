package lu.daach.dwelling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a dwelling is given: as a whole to one household, or room by room to several. */
public enum Letting {
    WHOLE, ROOMS;

    public static final List<String> CODES = Arrays.stream(values()).map(Letting::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Letting of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
