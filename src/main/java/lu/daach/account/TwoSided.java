package lu.daach.account;

import java.util.List;
import lu.daach.account.rules.Sides;

/**
 * The account that was asked for.
 *
 * @param rows in the order of months, or by label
 * @param total of the rows
 */
public record TwoSided(AccountAsked asked, List<AccountRow> rows, Sides total) {
}
