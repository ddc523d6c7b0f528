package lu.daach.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How soon something has to be done: the queues of a day. */
public enum DueTime {
    LATE, TODAY, IN_30, IN_60, IN_90;

    private static final int FIRST = 30;
    private static final int SECOND = 60;

    /** @param on the last day to do it, this day included */
    public static DueTime of(LocalDate on, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, on);
        if (days < 0) {
            return LATE;
        }
        if (days == 0) {
            return TODAY;
        }
        if (days <= FIRST) {
            return IN_30;
        }
        return days <= SECOND ? IN_60 : IN_90;
    }

    /** As it stands in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
