/**
 * Communes, the dwellings of the pool, and their places: what one household can be given, the whole dwelling or a room of it.
 *
 * <p>A fact of a dwelling that is null is <em>not known</em>, which is neither yes nor no: the rules that need it say so. Whether
 * a dwelling is occupied is told by leases and occupancies, in modules above; this one only knows the times of works.
 */
@Module(uses = {"api", "database", "dossier", "journal", "kernel", "organisation", "page"})
package lu.daach.dwelling;

import lu.daach.kernel.Module;
