package lu.daach.organisation;

import static lu.daach.organisation.Permission.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The roles of contract.md 2 and what each may do. Owners, banks and ledger are the agency's; households are shared with the office. */
public enum Role {
    OFFICER(READ_COMMUNES, READ_DWELLINGS, CHANGE_DWELLINGS, READ_OWNERS, CHANGE_OWNERS, READ_HOUSEHOLDS, CHANGE_HOUSEHOLDS,
            READ_APPLICATIONS, SUBMIT_APPLICATIONS, DECIDE_APPLICATIONS, READ_OCCUPANCIES, CHANGE_OCCUPANCIES, READ_LEDGER, PREPARE_MONTH,
            READ_REPORTS, WRITE_LETTERS, CHANGE_TEMPLATES, IMPORT, READ_SIGNALS, READ_SCHEMES, DRAFT_SCHEMES, BANKS, PREPARE_PAYMENTS,
            ARREARS, PROPOSE_CLAIMS),
    MANAGER(READ_COMMUNES, READ_DWELLINGS, CHANGE_DWELLINGS, READ_OWNERS, CHANGE_OWNERS, READ_HOUSEHOLDS, CHANGE_HOUSEHOLDS,
            READ_APPLICATIONS, SUBMIT_APPLICATIONS, DECIDE_APPLICATIONS, READ_OCCUPANCIES, CHANGE_OCCUPANCIES, READ_LEDGER, PREPARE_MONTH,
            READ_REPORTS, WRITE_LETTERS, CHANGE_TEMPLATES, IMPORT, READ_SIGNALS, POST_MONTH, ANSWER_FOR_EXCEPTIONS, READ_JOURNAL,
            READ_SCHEMES, DRAFT_SCHEMES, ACTIVATE_SCHEMES, BANKS, PREPARE_PAYMENTS, RELEASE_PAYMENTS, ARREARS, PROPOSE_CLAIMS,
            DECIDE_CLAIMS, PRIVACY),
    SOCIAL(READ_COMMUNES, READ_DWELLINGS, READ_HOUSEHOLDS, CHANGE_HOUSEHOLDS, READ_APPLICATIONS, SUBMIT_APPLICATIONS, READ_OCCUPANCIES,
            WRITE_LETTERS, CHANGE_TEMPLATES, WRITE_NOTES, READ_SIGNALS, REVIEW_ACCESS, READ_SCHEMES, LEND, PRIVACY),
    SYNDICATE(READ_COMMUNES, READ_REPORTS, READ_SCHEMES),
    COMMUNE(READ_COMMUNES, READ_REPORTS),
    ADMIN(ADMINISTER, READ_JOURNAL, REVIEW_ACCESS);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = EnumSet.of(SIGNED_IN, permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** As it stands in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
