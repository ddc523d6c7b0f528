/**
 * The bank: statements in, and whose money it is.
 *
 * <p>A <em>statement</em> (camt.053) is one of an <em>own account</em> of the organisation; its <em>entries</em> are what the bank
 * booked, each with one or more <em>movements</em>: what one payer sent. A statement whose opening balance does not follow the last
 * closing one is <em>parked</em> until what is missing arrives. A movement is <em>matched</em> when it is booked on the account of a
 * household: by itself where its <em>reference</em> (ISO 11649) or the payer's account leaves no doubt, else by a person who chooses
 * among <em>proposals</em>. A match stands as long as its posting is not reversed: the ledger alone says so. Contracts, files and what
 * they owe are read by set-based SQL, because whole statements are judged at once.
 */
@Module(uses = {"api", "dossier", "journal", "kernel", "ledger", "organisation", "page", "rentrun", "sealing"})
package lu.daach.banking;

import lu.daach.kernel.Module;
