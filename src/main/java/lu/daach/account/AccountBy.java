package lu.daach.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what the account is broken down. */
public enum AccountBy {
    MONTH, DWELLING, OWNER, COMMUNE;

    public static final List<String> CODES = Arrays.stream(values()).map(AccountBy::code).toList();

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null and for anything else */
    public static AccountBy of(String code) {
        return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst().orElse(null);
    }
}
