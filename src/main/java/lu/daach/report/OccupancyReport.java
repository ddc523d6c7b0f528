package lu.daach.report;

import java.time.LocalDate;
import java.util.List;
import lu.daach.report.rules.Days;

/**
 * How full the pool was.
 *
 * @param asOf the last day that can count
 * @param rows by commune's code, then by month; none for a commune and month without a dwelling
 */
public record OccupancyReport(Months months, LocalDate asOf, List<OccupancyRow> rows) {

    /** All rows together. */
    public Days total() {
        return rows.stream().map(OccupancyRow::days).reduce(Days.NONE, Days::plus);
    }

    /** The rows of one commune; all of them for null. */
    public OccupancyReport of(String commune) {
        return commune == null ? this : new OccupancyReport(months, asOf, rows.stream().filter(row -> row.commune().equals(commune)).toList());
    }

    /** The rows of these months. */
    public OccupancyReport within(Months part) {
        return new OccupancyReport(part, asOf, rows.stream().filter(row -> part.contains(row.month())).toList());
    }
}
