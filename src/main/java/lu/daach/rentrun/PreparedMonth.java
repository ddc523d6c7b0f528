package lu.daach.rentrun;

import java.time.YearMonth;
import java.util.List;
import lu.daach.rentrun.rules.MonthProblem;
import lu.daach.rentrun.rules.Totals;

/**
 * A month that was prepared just now; its lines are not kept.
 *
 * @param lines how many there are
 * @param problems the gravest first, then by name
 * @param digest names these figures and the person who prepares; whoever books says it
 */
public record PreparedMonth(YearMonth month, int lines, Totals totals, List<MonthProblem> problems, String digest) {
}
