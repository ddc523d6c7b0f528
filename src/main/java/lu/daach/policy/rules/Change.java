package lu.daach.policy.rules;

import lu.daach.kernel.Money;

/**
 * What a change means to one household.
 *
 * @param before   EUR a month as things stand
 * @param reviewed EUR a month by today's rules and the facts on file: what a review would find without the change
 * @param after    EUR a month by the other rules
 */
public record Change(Tenant tenant, Standing standing, Money before, Money reviewed, Money after, Money savingsBefore, Money savingsAfter) {

    public Money difference() {
        return after.minus(before);
    }
}
