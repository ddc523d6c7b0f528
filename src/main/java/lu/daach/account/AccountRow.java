package lu.daach.account;

import lu.daach.account.rules.Sides;

/**
 * A line of the account.
 *
 * @param key a month, an id or a code
 * @param label as people read it; of a month the month
 */
public record AccountRow(String key, String label, Sides sides) {

    /** The key of communes that are told together because each alone would tell of single households. */
    public static final String OTHER = "other";
}
