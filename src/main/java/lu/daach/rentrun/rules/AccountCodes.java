package lu.daach.rentrun.rules;

import java.util.UUID;

/** The codes of the accounts on which a month is booked. */
public final class AccountCodes {

    /** What households pay for their homes: revenue. */
    public static final String PARTICIPATION = "income/participation";

    /** What the agency pays for the homes it leases: expense. */
    public static final String HEAD_RENT = "expense/head-rent";

    private AccountCodes() {
    }

    /** What a household owes: asset. */
    public static String charges(UUID household) {
        return "receivable/household/" + household;
    }

    /** What the agency keeps for a household: liability. */
    public static String savings(UUID household) {
        return "savings/household/" + household;
    }

    /** What the agency owes to an owner: liability. */
    public static String owner(UUID owner) {
        return "payable/owner/" + owner;
    }
}
