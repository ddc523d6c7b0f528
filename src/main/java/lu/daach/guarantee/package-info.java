/**
 * What the agency's promises to the owners can cost.
 *
 * <p>The <em>exposure</em> of a day is the rent and charges that are due to owners to whom rent is promised while a home is empty,
 * for as long as the agency is bound: its notice, or up to the end of the head lease where that is sooner. The <em>largest</em>
 * exposure supposes that every home is empty; the <em>expected</em> one counts the places without a contract on that day, by
 * capacity, so that a contract which ends before it and is followed by none counts as empty.
 */
@Module(uses = {"api", "dwelling", "journal", "kernel", "organisation", "page"})
package lu.daach.guarantee;

import lu.daach.kernel.Module;
