package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.rulebook.Rulebook;

/**
 * From when a change counts, act of 7 August 2023, art. 61: from the first of the month after the month in which it is reviewed, and
 * only where the household is another or the income differs by so many percent.
 */
public final class RevisionDay {

    private final Rulebook rulebook;

    public RevisionDay(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param changedOn the day from which something is otherwise */
    public LocalDate of(LocalDate changedOn) {
        int months = rulebook.value("review.report.months", changedOn).intValueExact();
        return changedOn.plusMonths(months).plusMonths(1).withDayOfMonth(1);
    }

    /**
     * @param before EUR by the year; null: not known
     * @param otherHousehold whether other people belong to it, or count otherwise
     */
    public boolean counts(BigDecimal before, BigDecimal now, boolean otherHousehold, LocalDate on) {
        if (otherHousehold || before == null) {
            return true;
        }
        BigDecimal difference = now.subtract(before).abs().multiply(BigDecimal.valueOf(100));
        return difference.signum() != 0 && difference.compareTo(before.multiply(rulebook.value("review.minimum-change", on))) >= 0;
    }
}
