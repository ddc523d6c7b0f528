package lu.daach.rentrun;

import lu.daach.rentrun.rules.MonthPlan;

/**
 * A month that was prepared just now.
 *
 * @param digest names these figures and the person who prepares; whoever books says it
 */
public record PreparedMonth(MonthPlan plan, String digest) {
}
