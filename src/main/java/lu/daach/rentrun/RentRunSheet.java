package lu.daach.rentrun;

import lu.daach.rentrun.rules.Totals;

/**
 * A month as it stands now.
 *
 * @param plan worked out at this moment, with the lines of one page
 * @param toBook the preparation of another person than the reader that names exactly these figures; null for none
 * @param own the reader's own preparation of exactly these figures; null for none
 * @param summary what was prepared and booked so far; null for nothing
 * @param missing how many lines are not booked yet
 * @param before the sums booked for the month before; null when it was not booked
 */
public record RentRunSheet(MonthOverview plan, Preparation toBook, Preparation own, MonthSummary summary, int missing, Totals before) {

    /** Whether everything that is due has been booked. */
    public boolean done() {
        return summary != null && summary.posted() && missing == 0;
    }

    /** Whether somebody prepared the month, but its figures have changed since. */
    public boolean outdated() {
        return summary != null && toBook == null && own == null;
    }
}
