package lu.daach.rentrun;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import lu.daach.kernel.Slice;
import lu.daach.rentrun.rules.LineKind;
import lu.daach.rentrun.rules.MonthLine;
import lu.daach.rentrun.rules.MonthProblem;
import lu.daach.rentrun.rules.MonthReview;
import lu.daach.rentrun.rules.Totals;

/**
 * What a page shows of a month, gathered while its lines pass: sums, counts, and the lines of one page. Only the lines up to the end of that page
 * are kept.
 */
public final class MonthOverview {

    private static final Comparator<MonthLine> BY_NAME = Comparator.comparing(MonthLine::kind).thenComparing(MonthLine::partyName)
            .thenComparing(MonthLine::address).thenComparing(MonthLine::cause);

    private final Map<LineKind, Integer> counts = new EnumMap<>(LineKind.class);
    private final PriorityQueue<MonthLine> kept = new PriorityQueue<>(BY_NAME.reversed());
    private final String kind;
    private final int first;
    private final int most;
    private long chosen;
    private int added;
    private int changed;
    private int ended;
    private int missing;
    private Totals totals;
    private List<MonthProblem> problems;

    /**
     * @param kind the code of the kind whose lines are shown; null or empty for all
     * @param first how many lines come before the page, by name and address
     * @param most how many the page has
     */
    MonthOverview(String kind, int first, int most) {
        this.kind = kind == null || kind.isEmpty() ? null : kind;
        this.first = first;
        this.most = most;
    }

    void take(MonthLine line) {
        counts.merge(line.kind(), 1, Integer::sum);
        added += line.before() == null ? 1 : 0;
        changed += line.before() != null && !line.before().equals(line.amount()) ? 1 : 0;
        if (kind == null || line.kind().code().equals(kind)) {
            chosen++;
            kept.add(line);
            if (kept.size() > first + most) {
                kept.remove();
            }
        }
    }

    /** @param before how many lines last month had */
    MonthOverview done(MonthReview review, int before) {
        ended = before - (count() - added);
        missing = count() - review.booked();
        totals = review.totals();
        problems = review.problems();
        return this;
    }

    /** The lines of the page. */
    public Slice<MonthLine> lines() {
        return new Slice<>(kept.stream().sorted(BY_NAME).skip(first).toList(), chosen);
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(String code) {
        return counts.getOrDefault(LineKind.of(code), 0);
    }

    /** How many lines have no line last month. */
    public int added() {
        return added;
    }

    /** How many lines differ from last month's. */
    public int changed() {
        return changed;
    }

    /** How many lines of last month have no line any more. */
    public int ended() {
        return ended;
    }

    /** How many lines are not booked yet. */
    public int missing() {
        return missing;
    }

    public Totals totals() {
        return totals;
    }

    /** The gravest first, then by name. */
    public List<MonthProblem> problems() {
        return problems;
    }
}
