package lu.daach.followup;

import java.sql.Date;
import java.time.LocalDate;

/** What a native query gives, as the module's own kinds. */
final class Columns {

    private Columns() {
    }

    /** @param column null is no day */
    static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    static int number(Object column) {
        return ((Number) column).intValue();
    }
}
