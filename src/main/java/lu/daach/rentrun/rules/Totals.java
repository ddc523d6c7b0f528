package lu.daach.rentrun.rules;

import java.util.Collection;
import lu.daach.kernel.Money;

/** The sums of a month by kind of line. */
public record Totals(Money participations, Money ownerDues, Money savings) {

    /** Of nothing. */
    public static final Totals NONE = new Totals(Money.ZERO, Money.ZERO, Money.ZERO);

    public static Totals of(Collection<MonthDue> lines) {
        Money[] sums = {Money.ZERO, Money.ZERO, Money.ZERO};
        lines.forEach(line -> sums[line.kind().ordinal()] = sums[line.kind().ordinal()].plus(line.amount()));
        return new Totals(sums[LineKind.PARTICIPATION.ordinal()], sums[LineKind.OWNER_DUE.ordinal()], sums[LineKind.SAVINGS.ordinal()]);
    }

    public Totals plus(Totals others) {
        return new Totals(participations.plus(others.participations), ownerDues.plus(others.ownerDues), savings.plus(others.savings));
    }

    /** What the households pay for their homes less what the owners get; below zero the agency carries the rest. */
    public Money gap() {
        return participations.minus(ownerDues);
    }
}
