package lu.daach.guarantee.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Verdict;

/**
 * Empty days: of each month the rent and charges of the claimed days, by the part of the places that stood empty on them. The owner is paid for
 * these days with the month, as for all others; the claim says what the promise was worth, and to whose charge it goes.
 */
public final class Vacancy {

    private Vacancy() {
    }

    /**
     * The claimed days of one month on which the lease ran.
     *
     * @param placeDays of all places on these days
     * @param emptyDays of those
     * @param booked whether the month is booked for the lease
     */
    public record Month(LocalDate first, LocalDate last, int placeDays, int emptyDays, boolean booked) {

        YearMonth month() {
            return YearMonth.from(first);
        }
    }

    /** @param months with days on which the lease ran, in their order */
    public static Reckoning of(LocalDate first, LocalDate last, Promise promise, Rent rent, List<Month> months) {
        Working working = new Working();
        working.finding("rentPromised", Verdict.of(promise.rentWhenEmpty()), null, null, promise.source("garantie du loyer"), promise.since());
        boolean held = promise.holds(first) && promise.holds(last);
        working.finding("leaseRan", Verdict.of(held), null, null, promise.source("durée"), promise.since(),
                promise.lastDay() == null ? Sentence.of("guarantee.openEnd") : promise.lastDay());
        int empty = months.stream().mapToInt(Month::emptyDays).sum();
        int all = months.stream().mapToInt(Month::placeDays).sum();
        working.finding("stoodEmpty", Verdict.of(empty > 0), Integer.toString(empty), Integer.toString(all), promise.source("garantie du loyer"), empty, all);
        long missing = months.stream().filter(month -> !month.booked()).count();
        working.finding("monthsBooked", Verdict.of(missing == 0), Long.toString(months.size() - missing), Integer.toString(months.size()),
                promise.source("loyer et charges"), (int) (months.size() - missing), months.size());
        Money worth = Money.ZERO;
        for (Month month : months) {
            Money due = rent.due(month.first(), month.last());
            Money part = month.placeDays() == 0 ? Money.ZERO
                    : Money.quotient(due.amount().multiply(BigDecimal.valueOf(month.emptyDays())), BigDecimal.valueOf(month.placeDays()));
            working.line("+", part, Sentence.of("guarantee.line.emptyMonth", month.month()),
                    Sentence.of("guarantee.line.emptyMonth.how", due, month.emptyDays(), month.placeDays()));
            worth = worth.plus(part);
        }
        Money guaranteed = working.refused() ? Money.ZERO : worth;
        return working.result(guaranteed, guaranteed, Money.ZERO, Money.ZERO);
    }
}
