package lu.daach.followup.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import lu.daach.kernel.Money;

/**
 * What a month leaves: incomes less fixed costs, instalments and the home. A month has a twelfth of 365 days.
 *
 * @param left per month, below zero when there is not enough
 */
public record BudgetSums(Money incomes, Money costs, Money instalments, Money home, Money left) {

    private static final BigDecimal MONTHS = new BigDecimal(12);
    private static final BigDecimal DAYS = new BigDecimal(365);

    public static BudgetSums of(Collection<BigDecimal> incomes, Collection<BigDecimal> costs, Collection<BigDecimal> instalments, BigDecimal home) {
        Money in = sum(incomes);
        Money out = sum(costs);
        Money owed = sum(instalments);
        Money lived = Money.rounded(home);
        return new BudgetSums(in, out, owed, lived, in.minus(out).minus(owed).minus(lived));
    }

    /** What is left a day, rounded half up to the cent. */
    public Money perDay() {
        return Money.quotient(left.amount().multiply(MONTHS), DAYS);
    }

    /**
     * In how many months a debt is paid.
     *
     * @param monthly above zero
     */
    public static int months(BigDecimal owed, BigDecimal monthly) {
        return owed.divide(monthly, 0, RoundingMode.CEILING).intValueExact();
    }

    private static Money sum(Collection<BigDecimal> amounts) {
        return amounts.stream().map(Money::rounded).reduce(Money.ZERO, Money::plus);
    }
}
