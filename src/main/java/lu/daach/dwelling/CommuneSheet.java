package lu.daach.dwelling;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Period;

/**
 * A commune for the time in which it exists under this code.
 *
 * @param code four digits of the national list (LAU 2)
 */
public record CommuneSheet(UUID id, String code, String name, Period period) {

    /** The last day of a commune that was merged into another; null while it exists. */
    public LocalDate until() {
        return period.endsBefore() == null ? null : period.endsBefore().minusDays(1);
    }
}
