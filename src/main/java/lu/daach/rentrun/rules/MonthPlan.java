package lu.daach.rentrun.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A month worked out: what is due, and what should be looked at before it is booked. The same facts give the same plan.
 *
 * @param lines in the order of their causes; amounts of nothing are left out
 * @param problems the gravest first, then by name
 * @param totals of the lines
 * @param ended how many lines of last month have no line any more
 */
public record MonthPlan(YearMonth month, List<MonthLine> lines, List<MonthProblem> problems, Totals totals, int ended) {

    /** How many days after the month the end of a head lease is announced. */
    public static final int LOOK_AHEAD_DAYS = 90;

    public static MonthPlan of(YearMonth month, MonthFacts facts) {
        List<MonthLine> lines = new ArrayList<>();
        MonthReview review = new MonthReview(month, lines::add);
        review.holds(facts);
        review.stays(facts);
        Set<LineKey> present = lines.stream().map(MonthLine::key).collect(Collectors.toSet());
        int ended = (int) facts.lastMonth().keySet().stream().filter(key -> !present.contains(key)).count();
        return new MonthPlan(month, List.copyOf(lines), review.problems(), review.totals(), ended);
    }

    /** What is booked of it, in the order of the causes. */
    public List<MonthDue> dues() {
        return lines.stream().map(MonthLine::due).toList();
    }

    /** How many lines have no line last month. */
    public long added() {
        return lines.stream().filter(line -> line.before() == null).count();
    }

    /** How many lines differ from last month's. */
    public long changed() {
        return lines.stream().filter(line -> line.before() != null && !line.before().equals(line.amount())).count();
    }
}
