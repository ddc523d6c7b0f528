package lu.daach.rentrun.rules;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a line of the month is for, and between which accounts it is booked. */
public enum LineKind {
    /** The household owes it; the agency's income. */
    PARTICIPATION("participation", "occupancy"),
    /** The household owes it with the participation; the agency keeps it for the household. */
    SAVINGS("savings", "occupancy"),
    /** Rent and charges of a head lease: the agency's expense, owed to the owner. */
    OWNER_DUE("ownerDue", "head-lease");

    public static final List<String> CODES = Arrays.stream(values()).map(LineKind::code).toList();

    private final String code;
    private final String subject;

    LineKind(String code, String subject) {
        this.code = code;
        this.subject = subject;
    }

    /** As it stands in the database, in causes and in message keys. */
    public String code() {
        return code;
    }

    public static LineKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** The cause under which the ledger books the line, the same for ever. */
    public String cause(YearMonth month, UUID subjectId) {
        return "rentrun/" + month + "/" + subject + "/" + subjectId + "/" + code;
    }

    /** @param party the household or the owner */
    public String debitAccount(UUID party) {
        return this == OWNER_DUE ? AccountCodes.HEAD_RENT : AccountCodes.charges(party);
    }

    /** @param party the household or the owner */
    public String creditAccount(UUID party) {
        return switch (this) {
            case PARTICIPATION -> AccountCodes.PARTICIPATION;
            case SAVINGS -> AccountCodes.savings(party);
            case OWNER_DUE -> AccountCodes.owner(party);
        };
    }
}
