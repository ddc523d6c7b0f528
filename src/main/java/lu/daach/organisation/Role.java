package lu.daach.organisation;

import static lu.daach.organisation.Permission.ADMINISTER;
import static lu.daach.organisation.Permission.ANSWER_FOR_EXCEPTIONS;
import static lu.daach.organisation.Permission.CHANGE_DWELLINGS;
import static lu.daach.organisation.Permission.CHANGE_HOUSEHOLDS;
import static lu.daach.organisation.Permission.CHANGE_OCCUPANCIES;
import static lu.daach.organisation.Permission.CHANGE_OWNERS;
import static lu.daach.organisation.Permission.DECIDE_APPLICATIONS;
import static lu.daach.organisation.Permission.POST_MONTH;
import static lu.daach.organisation.Permission.PREPARE_MONTH;
import static lu.daach.organisation.Permission.READ_APPLICATIONS;
import static lu.daach.organisation.Permission.READ_COMMUNES;
import static lu.daach.organisation.Permission.READ_DWELLINGS;
import static lu.daach.organisation.Permission.READ_HOUSEHOLDS;
import static lu.daach.organisation.Permission.READ_LEDGER;
import static lu.daach.organisation.Permission.READ_OCCUPANCIES;
import static lu.daach.organisation.Permission.READ_OWNERS;
import static lu.daach.organisation.Permission.READ_REPORTS;
import static lu.daach.organisation.Permission.SIGNED_IN;
import static lu.daach.organisation.Permission.SUBMIT_APPLICATIONS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The roles of contract.md 2 and what each may do. Owners, banks and ledger are the agency's; households are shared with the office. */
public enum Role {
    OFFICER(READ_COMMUNES, READ_DWELLINGS, CHANGE_DWELLINGS, READ_OWNERS, CHANGE_OWNERS, READ_HOUSEHOLDS, CHANGE_HOUSEHOLDS,
            READ_APPLICATIONS, SUBMIT_APPLICATIONS, DECIDE_APPLICATIONS, READ_OCCUPANCIES, CHANGE_OCCUPANCIES,
            READ_LEDGER, PREPARE_MONTH, READ_REPORTS),
    MANAGER(READ_COMMUNES, READ_DWELLINGS, CHANGE_DWELLINGS, READ_OWNERS, CHANGE_OWNERS, READ_HOUSEHOLDS, CHANGE_HOUSEHOLDS,
            READ_APPLICATIONS, SUBMIT_APPLICATIONS, DECIDE_APPLICATIONS, READ_OCCUPANCIES, CHANGE_OCCUPANCIES,
            READ_LEDGER, PREPARE_MONTH, READ_REPORTS, POST_MONTH, ANSWER_FOR_EXCEPTIONS),
    SOCIAL(READ_COMMUNES, READ_DWELLINGS, READ_HOUSEHOLDS, CHANGE_HOUSEHOLDS, READ_APPLICATIONS, SUBMIT_APPLICATIONS,
            READ_OCCUPANCIES),
    SYNDICATE(READ_COMMUNES, READ_REPORTS),
    COMMUNE(READ_COMMUNES, READ_REPORTS),
    ADMIN(ADMINISTER);

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
