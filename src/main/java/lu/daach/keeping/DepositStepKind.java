package lu.daach.keeping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What happened with the money of a deposit. */
public enum DepositStepKind {
    /** It came in. */
    RECEIPT,
    /** A part is kept back for a reason. */
    DEDUCTION,
    /** A part becomes payable to the household. */
    RETURN,
    /** What a delay costs becomes payable. */
    LATE;

    public static final List<String> CODES = Arrays.stream(values()).map(DepositStepKind::code).toList();

    /** As it stands in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for what is none */
    public static DepositStepKind of(String code) {
        return code != null && CODES.contains(code) ? valueOf(code.toUpperCase(Locale.ROOT)) : null;
    }
}
