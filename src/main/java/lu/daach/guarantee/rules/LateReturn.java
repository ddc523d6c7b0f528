package lu.daach.guarantee.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Verdict;

/**
 * A home given back later than promised: for each day more the owner gets the rent and charges as before. Days on which the lease still ran were
 * paid with the months.
 */
public final class LateReturn {

    private LateReturn() {
    }

    /**
     * @param first the day after the one by which it was to be given back
     * @param last the day of return, itself included
     * @param noticed the last day by the notice that counts; null where nobody gave notice
     */
    public static Reckoning of(Promise promise, Rent rent, LocalDate first, LocalDate last, LocalDate noticed) {
        Working working = new Working();
        LocalDate due = noticed == null ? promise.lastDay() : noticed;
        working.finding("returnPromised", due == null ? Verdict.NOT_MET : Verdict.MET, null, null, promise.source("restitution"),
                promise.giveBackMonths(), due == null ? Sentence.of("guarantee.openEnd") : due);
        boolean after = due != null && first.isAfter(due);
        working.finding("late", Verdict.of(after), Long.toString(ChronoUnit.DAYS.between(first, last) + 1), null, promise.source("restitution"),
                (int) (ChronoUnit.DAYS.between(first, last) + 1), due == null ? Sentence.of("guarantee.openEnd") : due);
        Money worth = Money.ZERO;
        Money paid = Money.ZERO;
        for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            LocalDate begin = later(first, month.atDay(1));
            LocalDate end = earlier(last, month.atEndOfMonth());
            Money part = rent.due(begin, end);
            working.line("+", part, Sentence.of("guarantee.line.lateMonth", month),
                    Sentence.of("guarantee.line.lateMonth.how", begin, end, rent.on(begin)));
            worth = worth.plus(part);
            if (promise.lastDay() == null || !promise.lastDay().isBefore(begin)) {
                paid = paid.plus(rent.due(begin, promise.lastDay() == null ? end : earlier(end, promise.lastDay())));
            }
        }
        boolean refused = working.refused();
        return working.result(refused ? Money.ZERO : worth, refused ? Money.ZERO : paid, Money.ZERO, Money.ZERO);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
