package lu.daach.arrears;

import lu.daach.arrears.rules.StepKind;
import lu.daach.kernel.Money;

/**
 * What came of a kind of step.
 *
 * @param times how often it was taken
 * @param owed what was due on those days
 * @param settled what of it was paid within 30 days
 */
public record StepEffect(StepKind kind, int times, Money owed, Money settled) {

    /** Whole percent. */
    public int percent() {
        return owed.equals(Money.ZERO) ? 0 : settled.amount().movePointRight(2).divide(owed.amount(), 0, java.math.RoundingMode.DOWN).intValue();
    }
}
