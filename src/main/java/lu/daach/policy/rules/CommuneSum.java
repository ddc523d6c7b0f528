package lu.daach.policy.rules;

import lu.daach.kernel.Money;

/**
 * A commune's homes in the pool, by the month.
 *
 * @param cost   what the homes cost the agency that have a known cost
 * @param before what the households pay as things stand
 * @param after  what they would pay
 */
public record CommuneSum(String commune, int households, int more, int less, Money cost, Money before, Money after) {

    /** What is left for the public purse as things stand. */
    public Money gapBefore() {
        return cost.minus(before);
    }

    public Money gapAfter() {
        return cost.minus(after);
    }

    public Money difference() {
        return after.minus(before);
    }

    CommuneSum plus(Change change) {
        int sign = change.difference().amount().signum();
        Money own = change.tenant().dwelling().monthlyCost() == null ? Money.ZERO : Money.rounded(change.tenant().dwelling().monthlyCost());
        return new CommuneSum(commune, households + 1, more + (sign > 0 ? 1 : 0), less + (sign < 0 ? 1 : 0), cost.plus(own),
                before.plus(change.before()), after.plus(change.after()));
    }
}
