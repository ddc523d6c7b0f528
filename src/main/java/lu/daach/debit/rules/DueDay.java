package lu.daach.debit.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/** The day on which a debit is asked for. */
public final class DueDay {

    private DueDay() {
    }

    /**
     * The mandate's day in the month; where it is too near to tell the household before, the first day that is not.
     *
     * @param earliest the first day that leaves time to tell
     */
    public static LocalDate of(YearMonth month, int day, LocalDate earliest) {
        LocalDate wished = month.atDay(day);
        return wished.isBefore(earliest) ? earliest : wished;
    }
}
