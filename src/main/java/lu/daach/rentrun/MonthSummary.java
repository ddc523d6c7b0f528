package lu.daach.rentrun;

import java.time.Instant;
import java.time.YearMonth;
import lu.daach.rentrun.rules.Totals;

/**
 * A month that was prepared or booked.
 *
 * @param lines how many
 * @param totals what was booked; of a month not booked what was seen last
 * @param preparedByName who prepared what was booked, or who prepared last
 * @param postedByName who booked it; null when it is not booked
 * @param postedAt null when it is not booked
 */
public record MonthSummary(YearMonth month, int lines, Totals totals, String preparedByName, Instant preparedAt,
        String postedByName, Instant postedAt) {

    public boolean posted() {
        return postedAt != null;
    }
}
