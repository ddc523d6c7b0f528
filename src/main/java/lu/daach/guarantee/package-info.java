/**
 * What the agency promises to owners, and what it costs when a promise is called upon.
 *
 * <p>A <em>claim</em> is proposed by one person and decided by another: empty days, an unpaid participation, damage beyond ordinary wear, a home given
 * back late. Each is worked out line by line by the terms of its head lease; what was judged is kept with the decision. What was promised is
 * <em>worth</em> its sum; of that the owner may have been paid a part <em>with the months</em> already, and the rest is <em>to be paid</em>: it stands
 * on the owner's account and goes out with the next payment order. What a household answers for is booked on its account. A decision that granted is
 * undone by counter-entries; both stay.
 *
 * <p>The <em>exposure</em> of a day is the rent and charges that are due to owners to whom rent is promised while a home is empty,
 * for as long as the agency is bound: its notice, or up to the end of the head lease where that is sooner. The <em>largest</em>
 * exposure supposes that every home is empty; the <em>expected</em> one counts the places without a contract on that day, by
 * capacity, so that a contract which ends before it and is followed by none counts as empty.
 */
@Module(uses = {"api", "dossier", "dwelling", "journal", "kernel", "ledger", "organisation", "page", "rentrun", "rulebook"})
package lu.daach.guarantee;

import lu.daach.kernel.Module;
