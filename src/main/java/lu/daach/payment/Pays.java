package lu.daach.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lu.daach.rentrun.rules.AccountCodes;

/** Whom a payment order pays: never both. */
public enum Pays {
    OWNERS,
    /** What was kept for them and is given back. */
    HOUSEHOLDS;

    public static final List<String> CODES = Arrays.stream(values()).map(Pays::code).toList();

    /** As it stands in the database and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for what is none */
    public static Pays of(String code) {
        return code != null && CODES.contains(code) ? valueOf(code.toUpperCase(Locale.ROOT)) : null;
    }

    /** The account on which the agency owes it to a party. */
    String account(UUID party) {
        return this == OWNERS ? AccountCodes.owner(party) : AccountCodes.refund(party);
    }
}
