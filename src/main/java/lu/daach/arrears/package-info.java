/**
 * Arrears, with a voice before a letter.
 *
 * <p>What is <em>owed</em> is what is open of the months whose due day has passed; payments cover the earliest month first. A
 * <em>ladder</em> says, from a day on, which <em>step</em> comes after how many days; the product proposes the next one, a person takes
 * it. A <em>stop</em> (a benefit that is late, hospital, death, a disputed amount) and a <em>plan</em> that is kept hold the ladder and every
 * letter. A <em>plan</em> is kept as long as on each instalment's day no more is open than what its later instalments cover. Giving a
 * debt up is asked for by one person and decided by another. What the books say is read by set-based SQL.
 */
@Module(uses = {"api", "dossier", "journal", "kernel", "ledger", "organisation", "page", "rentrun"})
package lu.daach.arrears;

import lu.daach.kernel.Module;
