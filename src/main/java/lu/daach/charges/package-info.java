/**
 * Charges of who lives in a home: advances by the month, and the yearly account at real cost (act of 7 August 2023, art. 63).
 *
 * <p>An <em>advance</em> is charged with the month, on an account of the household apart from the participation, where it waits for the
 * <em>statement</em>: the costs of a dwelling with their proofs, divided by space or by persons and by the days on which each household
 * lived there. Empty days are borne by the agency. A statement is drafted by one person and booked by another, once; it is corrected by
 * its undoing and a new one. What is given back covers first what the household owes, and leaves by a payment order.
 */
@Module(uses = {"api", "dossier", "journal", "kernel", "ledger", "letter", "organisation", "page", "rentrun"})
package lu.daach.charges;

import lu.daach.kernel.Module;
