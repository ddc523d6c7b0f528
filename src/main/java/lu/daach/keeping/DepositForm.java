package lu.daach.keeping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In which form a deposit is given. */
public enum DepositForm {
    CASH,
    /** A guarantee of a bank: a paper; nothing is booked. */
    BANK,
    /** A guarantee of the State (act of 7 August 2023 on individual aids, art. 3): a paper; nothing is booked. */
    STATE;

    public static final List<String> CODES = Arrays.stream(values()).map(DepositForm::code).toList();

    /** As it stands in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for what is none */
    public static DepositForm of(String code) {
        return code != null && CODES.contains(code) ? valueOf(code.toUpperCase(Locale.ROOT)) : null;
    }
}
