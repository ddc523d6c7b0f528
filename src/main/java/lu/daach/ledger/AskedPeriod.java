package lu.daach.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** The period that the filters of the page's address name: {@code from}, {@code until} (days) and {@code by} ({@code booked} or {@code applies}). */
final class AskedPeriod {

    private AskedPeriod() {
    }

    /** What is not a day, or ends before it begins, is this year so far. */
    static BooksPeriod of(Map<String, String> filters, LocalDate today) {
        boolean booked = "booked".equals(filters.get("by"));
        try {
            return new BooksPeriod(day(filters.get("from"), today.withDayOfYear(1)), day(filters.get("until"), today), booked);
        } catch (DateTimeException | IllegalArgumentException e) {
            return new BooksPeriod(today.withDayOfYear(1), today, booked);
        }
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text == null || text.isEmpty() ? otherwise : LocalDate.parse(text);
    }
}
