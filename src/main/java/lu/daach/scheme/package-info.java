/**
 * The schemes of an organisation as dated data. A version says what a scheme asks of applicants (conditions with their figures), what it
 * takes (participation), how long a stay may last, how often it is reviewed, and by which points applicants are put in order. One person
 * drafts a version, another one activates it from the first of a month on; the version before stays and answers for its months. Where an
 * organisation has set nothing, the five schemes as delivered answer.
 *
 * <p>Not here: judging and computing, which modules above do with the {@link lu.daach.scheme.rules.SchemeBook} of their caller's region;
 * and what the activation does to contracts, see module {@code policy}.
 */
@Module(uses = {"api", "journal", "kernel", "organisation", "page", "rulebook"})
package lu.daach.scheme;

import lu.daach.kernel.Module;
