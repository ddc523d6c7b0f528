/**
 * The month: what every household pays and every owner gets, begun months by the day; and the accounts on which it is booked.
 *
 * <p>A <em>participation</em> is what a household pays for the month (contract of mise à disposition), <em>savings</em> what it
 * puts aside with it, the <em>owner's due</em> the rent and charges of a head lease. One person <em>prepares</em> a month and
 * another one <em>books</em> it; the <em>digest</em> names the figures that were seen and who saw them, so that nothing else is
 * booked. A line is booked once, by its cause such as {@code rentrun/2026-12/occupancy/<id>/participation}; a repeated booking
 * adds what is missing. Because thousands of lines are worked out at once, the facts are read by set-based SQL from the tables
 * of occupancies, assessments and head leases, and what is due is decided in {@code rules}.
 */
@Module(uses = {"api", "database", "dossier", "journal", "kernel", "ledger", "organisation", "page"})
package lu.daach.rentrun;

import lu.daach.kernel.Module;
