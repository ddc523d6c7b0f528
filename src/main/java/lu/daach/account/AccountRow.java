package lu.daach.account;

import lu.daach.account.rules.Sides;

/**
 * A line of the account.
 *
 * @param key a month, an id or a code
 * @param label as people read it; of a month the month
 */
public record AccountRow(String key, String label, Sides sides) {
}
