package lu.daach.ledger;

import java.util.Locale;

/** On which side of the books an account stands. */
public enum AccountKind {
    ASSET, LIABILITY, REVENUE, EXPENSE;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
