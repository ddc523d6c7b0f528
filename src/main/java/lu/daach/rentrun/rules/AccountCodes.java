package lu.daach.rentrun.rules;

import java.util.UUID;

/** The codes of the accounts on which a month is booked. */
public final class AccountCodes {

    /** What households pay for their homes: revenue. */
    public static final String PARTICIPATION = "income/participation";

    /** What the agency pays for the homes it leases: expense. */
    public static final String HEAD_RENT = "expense/head-rent";

    /** Before the id of the household, or of the owner. */
    public static final String CHARGES = "receivable/household/";
    public static final String SAVINGS = "savings/household/";
    public static final String OWNER = "payable/owner/";

    public static final String REFUND = "payable/household/";

    private AccountCodes() {
    }

    /** What a household owes: asset. */
    public static String charges(UUID household) {
        return CHARGES + household;
    }

    /** What the agency keeps for a household: liability. */
    public static String savings(UUID household) {
        return SAVINGS + household;
    }

    /** What the agency is to give back to a household: liability. */
    public static String refund(UUID household) {
        return REFUND + household;
    }

    /** What the agency owes to an owner: liability. */
    public static String owner(UUID owner) {
        return OWNER + owner;
    }
}
