/**
 * Direct debit: what households allow the agency to collect, and collecting it.
 *
 * <p>A <em>mandate</em> is what a household has signed (SEPA Core): a reference for ever, an account whose number is kept sealed, a day of
 * the month. It is void after 36 months in which nothing was collected by it. A <em>collection</em> takes what is open of a month from
 * those who have a mandate, in the order of their days; one person drafts it and another releases it, who proves once more who they are.
 * Its <em>file</em> (pain.008.001.08) is made from what is committed and kept sealed with its hash. Nothing is booked before the bank
 * shows the money. A debit that comes back opens the month again and <em>holds</em> the mandate until somebody has looked at it.
 */
@Module(uses = {"api", "banking", "dossier", "household", "journal", "kernel", "letter", "organisation", "page", "payment", "sealing"})
package lu.daach.debit;

import lu.daach.kernel.Module;
