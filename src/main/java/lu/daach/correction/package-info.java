/**
 * News that came late: a change of incomes or people that was not known when months were booked. What was charged is undone by
 * counter-entries and booked anew, month by month, in favour of the household as well as against it; undoing a correction is a correction
 * of its own, so that both stay to be seen.
 *
 * <p>Law: act of 7 August 2023, art. 61 (from five percent, the first of the month after one month). Words: <em>late news</em>.
 */
@Module(uses = {"api", "dossier", "journal", "kernel", "ledger", "occupancy", "organisation", "page", "rentrun"})
package lu.daach.correction;

import lu.daach.kernel.Module;
