package lu.daach.guarantee.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Verdict;

/**
 * What a household did not pay, beyond what the agency lets be: of each month the open part of the participation, at most what was due to the
 * owner. The owner was paid with the months; the household owes it on its account already, and is not asked for it a second time.
 */
public final class Unpaid {

    private Unpaid() {
    }

    /**
     * A month that was asked of the household.
     *
     * @param asked all of it, savings included
     * @param participation the part of it for this home
     * @param open what nothing covers yet of all that was asked
     * @param due to the owner for the same month, as it was booked
     */
    public record Month(YearMonth month, Money asked, Money participation, Money open, Money due) {

        Money unpaid() {
            return asked.compareTo(Money.ZERO) == 0 ? Money.ZERO
                    : Money.quotient(open.amount().multiply(participation.amount()), asked.amount());
        }
    }

    /**
     * @param tolerance what the agency lets be, itself included
     * @param toleranceFrom since when
     */
    public static Reckoning of(Promise promise, List<Month> months, Money tolerance, LocalDate toleranceFrom) {
        Working working = new Working();
        working.finding("rentPromised", Verdict.of(promise.rentWhenEmpty()), null, null, promise.source("garantie du loyer"), promise.since());
        working.finding("lived", Verdict.of(months.stream().anyMatch(month -> month.participation().compareTo(Money.ZERO) > 0)),
                Long.toString(months.stream().filter(month -> month.participation().compareTo(Money.ZERO) > 0).count()), null,
                promise.source("garantie du loyer"));
        Money open = months.stream().map(Month::unpaid).reduce(Money.ZERO, Money::plus);
        working.finding("beyondTolerance", Verdict.of(open.compareTo(tolerance) > 0), open.toString(), tolerance.toString(),
                new Source("Réglage de l’agence", "arriérés", null, toleranceFrom), open, tolerance);
        Money worth = Money.ZERO;
        for (Month month : months) {
            Money unpaid = month.unpaid();
            if (unpaid.compareTo(Money.ZERO) > 0) {
                Money part = unpaid.atMost(month.due());
                working.line("+", part, Sentence.of("guarantee.line.unpaidMonth", month.month()),
                        Sentence.of("guarantee.line.unpaidMonth.how", unpaid, month.participation(), month.due()));
                worth = worth.plus(part);
            }
        }
        Money guaranteed = working.refused() ? Money.ZERO : worth;
        return working.result(guaranteed, guaranteed, Money.ZERO, guaranteed);
    }
}
