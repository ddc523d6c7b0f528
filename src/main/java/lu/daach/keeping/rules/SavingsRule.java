package lu.daach.keeping.rules;

import java.math.BigDecimal;
import lu.daach.kernel.Money;

/** How much of the savings may be given out. */
public final class SavingsRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SavingsRule() {
    }

    /**
     * What may be given out before the household leaves: a part of what was ever put aside, less what was given out before.
     *
     * @param saved what was ever put aside
     * @param given what was given out or set off before
     * @param percent of what was ever put aside
     */
    public static Money early(Money saved, Money given, BigDecimal percent) {
        return Money.quotient(saved.amount().multiply(percent), HUNDRED).minus(given).atLeast(Money.ZERO).atMost(saved.minus(given).atLeast(Money.ZERO));
    }

    /** What of the savings covers a debt first when the household leaves. */
    public static Money setOff(Money balance, Money owed) {
        return owed.atLeast(Money.ZERO).atMost(balance.atLeast(Money.ZERO));
    }
}
