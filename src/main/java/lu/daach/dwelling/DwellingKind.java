package lu.daach.dwelling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An apartment, or a single house: annex III of the law on affordable housing asks more for a house. */
public enum DwellingKind {
    APARTMENT, HOUSE;

    public static final List<String> CODES = Arrays.stream(values()).map(DwellingKind::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DwellingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
