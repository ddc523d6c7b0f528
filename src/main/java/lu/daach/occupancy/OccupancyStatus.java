package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.Locale;
import lu.daach.kernel.Period;

/** How a contract stands on a day. */
public enum OccupancyStatus {
    PLANNED, RUNNING, ENDED;

    static OccupancyStatus of(Period period, LocalDate on) {
        if (on.isBefore(period.startsOn())) {
            return PLANNED;
        }
        return period.contains(on) ? RUNNING : ENDED;
    }

    /** Null for null and for every text that is none. */
    static OccupancyStatus of(String code) {
        return Codes.find(values(), code).orElse(null);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
