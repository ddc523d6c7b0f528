package lu.daach.rentrun.rules;

import java.util.List;
import java.util.Map;
import lu.daach.kernel.Money;

/**
 * Everything that is known for a month before it is worked out.
 *
 * @param stays that have a day in the month
 * @param holds that have a day between the first of the month and {@link MonthPlan#LOOK_AHEAD_DAYS} after its last
 * @param lastMonth what was booked for the month before
 * @param booked what was booked for this month
 */
public record MonthFacts(List<Stay> stays, List<Hold> holds, Map<LineKey, Money> lastMonth, Map<LineKey, Money> booked) {
}
