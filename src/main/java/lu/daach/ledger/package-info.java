/**
 * The books: accounts, postings and their entries. It knows nothing of rent; whoever books says what for, by a <em>cause</em>.
 *
 * <p>A <em>posting</em> is a balanced set of <em>entries</em>; a positive amount is a debit. It has two dates: when it was
 * booked, and the day it applies to. Nothing is changed or removed: a correction is a <em>reversal</em>, which names the posting
 * that it undoes and says why, and a new posting. A cause is booked once, so that a repeated run books only what is missing.
 * The database holds all of this by itself: balance, completeness and the refusal of changes are triggers and grants.
 */
@Module(uses = {"api", "database", "dossier", "journal", "kernel", "organisation", "page"})
package lu.daach.ledger;

import lu.daach.kernel.Module;
