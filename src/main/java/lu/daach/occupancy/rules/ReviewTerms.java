package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.TermKey;

/** When a participation is reviewed and from when a new one counts (L-ABO art. 61), by the rulebook of the day. */
public final class ReviewTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rulebook rulebook;

    public ReviewTerms(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** When an amount that counts from a day on is reviewed; null when the scheme had no rhythm then. @param book the organisation's */
    public LocalDate nextDue(SchemeBook book, Scheme scheme, LocalDate countsFrom) {
        return book.on(scheme, countsFrom).under(rulebook.on(countsFrom)).inForce(TermKey.REVIEW)
                .map(months -> countsFrom.plusMonths(months.intValueExact())).orElse(null);
    }

    /**
     * The first day from which a new amount can count: the first of the next month; after a change that the household told of, the
     * first of the month after the time in which it is reviewed.
     *
     * @param reportedOn when the household told of the change; null for the yearly review
     */
    public LocalDate earliest(LocalDate today, LocalDate reportedOn) {
        LocalDate next = firstAfter(today);
        if (reportedOn == null) {
            return next;
        }
        LocalDate after = firstAfter(reportedOn.plusMonths(rulebook.value("review.report.months", reportedOn).intValueExact()));
        return after.isAfter(next) ? after : next;
    }

    /** From how many percent of difference in the income on a change is to be reviewed in between. */
    public BigDecimal minimumChange(LocalDate on) {
        return rulebook.value("review.minimum-change", on);
    }

    public Source source(LocalDate on) {
        return rulebook.source("review.minimum-change", on);
    }

    /** By how many percent an income differs from the one before, with two decimals; null when that was zero. */
    public static BigDecimal percentOf(BigDecimal before, BigDecimal now) {
        if (before.signum() == 0) {
            return null;
        }
        return Money.quotient(now.subtract(before).multiply(HUNDRED), before).amount();
    }

    private static LocalDate firstAfter(LocalDate day) {
        return day.plusMonths(1).withDayOfMonth(1);
    }
}
