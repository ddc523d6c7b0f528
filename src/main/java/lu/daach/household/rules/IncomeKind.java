package lu.daach.household.rules;

import java.util.Locale;
import java.util.Optional;

/** What an income is, as far as rules tell incomes apart. */
public enum IncomeKind {
    EMPLOYMENT,
    SELF_EMPLOYMENT,
    PENSION,
    /** Not named in art. 56(3); counted, as the register of affordable housing fetches it. */
    REVIS,
    UNEMPLOYMENT,
    /** Counts for the participation, not for the income ceiling (art. 55). */
    FAMILY_ALLOWANCE,
    ALIMONY_RECEIVED,
    /** Deducted. */
    ALIMONY_PAID,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name used in REST, such as {@code self-employment}. */
    public String code() {
        return code;
    }

    /** The kind with exactly this code; empty for null and for every other text. */
    public static Optional<IncomeKind> of(String code) {
        return Codes.find(values(), IncomeKind::code, code);
    }
}
