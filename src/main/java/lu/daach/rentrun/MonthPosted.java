package lu.daach.rentrun;

import lu.daach.rentrun.rules.Totals;

/**
 * What one call of booking did; the same call gets the same answer again.
 *
 * @param posted how many postings were booked by it; 0 when nothing was missing
 * @param booked the sums of just these
 */
public record MonthPosted(int posted, Totals booked) {
}
