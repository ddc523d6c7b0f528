/**
 * The follow-up of the office social: its notes of contacts, what is to be done next, and the few signals that property staff may see.
 *
 * <p>A <em>note</em> has two texts. The <em>shared</em> one is for the social workers of the office, the <em>confidential</em> one for
 * the household's <em>referent</em> alone, whoever wrote it: it belongs to the accompaniment, not to its author, and passes on with
 * a hand-over that the colleague accepts; for thirty days the former referent reads what was written before. It is sealed before it reaches the database. Everybody of an office social is bound to secrecy (act of 18 December
 * 2009 organising social aid, art. 21), so notes leave this module by its own pages and routes only; no other module may use it.
 * What the agency's staff may know are {@link lu.daach.followup.Signals}.
 */
@Module(uses = {"api", "arrears", "database", "dossier", "household", "journal", "kernel", "ledger", "letter", "occupancy", "organisation", "outbox", "page", "report", "sealing"})
package lu.daach.followup;

import lu.daach.kernel.Module;
