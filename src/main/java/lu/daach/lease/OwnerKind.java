package lu.daach.lease;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of owner: a person has a last and a first name, a company and a commune have one name. */
public enum OwnerKind {
    PERSON, COMPANY, COMMUNE;

    public static final List<String> CODES = Arrays.stream(values()).map(OwnerKind::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OwnerKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
