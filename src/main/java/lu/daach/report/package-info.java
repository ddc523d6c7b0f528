/**
 * Reports: figures about the pool as a whole, for the syndicate, the communes and the agency.
 *
 * <p>Words. A dwelling belongs to the <em>pool</em> from the first to the last day of a head lease, whoever owns it, communes
 * included. A <em>place</em> is what one household can be given: a dwelling let whole is one place, a dwelling let by rooms as
 * many as it has rooms. A <em>place-day</em> is one place of the pool on one day; it is <em>occupied</em> when a contract of mise
 * à disposition counts on that day, else <em>vacant</em>, for one cause: the one that somebody said of the place, else works, else
 * turnaround in the first thirty days after a contract, else that nobody suited. Days lie in the asked months and not after today. Figures stand under the commune in which the
 * dwelling lies today, so that a merger of communes breaks no series.
 *
 * <p>What is read is read by set-based SQL from the views of the schema {@code report}, with a database role of its own that sees
 * no column with a name, an amount or a note in it.
 */
@Module(uses = {"api", "dossier", "dwelling", "journal", "kernel", "organisation", "page"})
package lu.daach.report;

import lu.daach.kernel.Module;
