/**
 * Owners and the leases by which the agency holds their dwellings, with what it promised: rent when empty, upkeep, return in
 * good state, the months in which a home is given back, follow-up of the people in it.
 *
 * <p>The head lease is an ordinary lease between owner and agency; its rent changes every two years at the most (L-ABO art. 49
 * al. 4). A dwelling has one head lease at a time: the database sees to it. Owners are the agency's alone.
 */
@Module(uses = {"api", "database", "dossier", "dwelling", "journal", "kernel", "organisation", "page"})
package lu.daach.lease;

import lu.daach.kernel.Module;
