package lu.daach.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.kernel.Faults;

/**
 * The months of a report, both ends included.
 *
 * @param from never after {@code until}
 */
public record Months(YearMonth from, YearMonth until) {

    /** Fifty years: longer than any archive, short enough to answer at once. */
    static final int MOST = 600;

    /** What is shown when nobody asks for anything else. */
    public static final int USUAL = 12;

    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2199, 12);

    /**
     * Reads both as {@code 2026-01}; what is wrong is added to the faults at {@code /from} and {@code /until}.
     *
     * @param from null when it is left out, which is a fault; likewise {@code until}
     * @return null when a fault was added
     */
    public static Months of(String from, String until, Faults faults) {
        YearMonth first = month(from, "/from", faults);
        YearMonth last = month(until, "/until", faults);
        if (first == null || last == null) {
            return null;
        }
        boolean ordered = !last.isBefore(first);
        faults.require(ordered, "/until", "report.untilBeforeFrom");
        boolean brief = first.until(last, ChronoUnit.MONTHS) < MOST;
        faults.require(!ordered || brief, "/until", "report.tooManyMonths", MOST);
        return ordered && brief ? new Months(first, last) : null;
    }

    private static YearMonth month(String text, String pointer, Faults faults) {
        if (text == null || text.isEmpty()) {
            faults.add(pointer, "api.required");
            return null;
        }
        try {
            YearMonth month = text.matches("[0-9]{4}-[0-9]{2}") ? YearMonth.parse(text) : null;
            if (month != null && !month.isBefore(EARLIEST) && !month.isAfter(LATEST)) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // a thirteenth month
        }
        faults.add(pointer, "api.month");
        return null;
    }

    /** So many months, the last of which is this one. */
    public static Months ending(YearMonth last, int count) {
        return new Months(last.minusMonths(count - 1L), last);
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate endsBefore() {
        return until.plusMonths(1).atDay(1);
    }

    /** How many months there are. */
    public int count() {
        return (int) from.until(until, ChronoUnit.MONTHS) + 1;
    }

    /** As many months as these, directly before them. */
    public Months before() {
        return new Months(from.minusMonths(count()), from.minusMonths(1));
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }

    /** Every month in its order. */
    public List<YearMonth> each() {
        return Stream.iterate(from, month -> month.plusMonths(1)).limit(count()).toList();
    }
}
