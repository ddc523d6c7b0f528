package lu.daach.followup;

import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Conflict;

/** What a native query gives and changes, as the module's own kinds. */
final class Columns {

    private Columns() {
    }

    /** @param column null is no day */
    static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    /**
     * Changes one row that was seen before.
     *
     * @throws Conflict when somebody was quicker
     */
    static void one(Query update) {
        if (update.executeUpdate() != 1) {
            throw Conflict.stale();
        }
    }

    static int number(Object column) {
        return ((Number) column).intValue();
    }
}
