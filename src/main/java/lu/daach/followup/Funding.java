package lu.daach.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Out of whose money an aid is paid. */
public enum Funding {
    OFFICE, STATE, COMMUNE, DONATION, FOUNDATION;

    public static final List<String> CODES = Arrays.stream(values()).map(Funding::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
