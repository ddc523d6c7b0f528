package lu.daach.keeping.rules;

import lu.daach.kernel.Money;

/**
 * How a deposit ends: what granted claims left to the household is covered first, then what else it owes where that is asked, and the rest goes back.
 *
 * @param held before
 * @param damage of claims, covered by it
 * @param unpaid other debts, covered by it
 * @param back what is given back
 */
public record SettlingUp(Money held, Money damage, Money unpaid, Money back) {

    /**
     * @param claims what granted claims left to the household and nothing covers yet
     * @param owed on the household's account in all, the claims with it; below zero where it has paid too much
     * @param others whether other debts are covered too
     */
    public static SettlingUp of(Money held, Money claims, Money owed, boolean others) {
        Money open = owed.atLeast(Money.ZERO);
        Money damage = claims.atLeast(Money.ZERO).atMost(open).atMost(held);
        Money unpaid = others ? open.minus(damage).atMost(held.minus(damage)) : Money.ZERO;
        return new SettlingUp(held, damage, unpaid, held.minus(damage).minus(unpaid));
    }
}
