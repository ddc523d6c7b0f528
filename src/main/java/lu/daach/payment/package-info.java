/**
 * Paying owners: what is due to whom, on which account, by whose order.
 *
 * <p>A <em>payable</em> is a posting on an owner's account that no payment has settled yet. A <em>payment order</em> takes payables, sums
 * them up by owner and is drafted by one person and released by another, who proves once more who they are; a payable is in one order
 * that was not rejected, and the database sees to it. The release books each payment once, from the owner's account to the
 * <em>transit</em> account, which the bank's statement empties. The <em>file</em> (pain.001.001.09) is made from what is committed,
 * once, and kept with its hash. An owner is paid on the account that two people have seen: what is written on the card is a
 * <em>drafted change</em> until somebody else confirms it. Owners and postings are read by set-based SQL, because whole months are
 * paid at once.
 */
@Module(uses = {"api", "banking", "database", "dossier", "journal", "kernel", "lease", "ledger", "letter", "organisation", "outbox", "page", "rentrun"})
package lu.daach.payment;

import lu.daach.kernel.Module;
