package lu.daach.correction;

import java.time.YearMonth;
import lu.daach.kernel.Money;

/**
 * What was charged for a month and what should have been.
 *
 * @param participationBefore as it was booked
 */
public record MonthCorrected(YearMonth month, Money participationBefore, Money participationAfter, Money savingsBefore, Money savingsAfter) {

    public Money before() {
        return participationBefore.plus(savingsBefore);
    }

    public Money after() {
        return participationAfter.plus(savingsAfter);
    }

    /** Above zero the household owes more. */
    public Money difference() {
        return after().minus(before());
    }
}
