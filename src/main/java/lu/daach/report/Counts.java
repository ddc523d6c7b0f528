package lu.daach.report;

import java.time.LocalDate;
import java.util.List;
import lu.daach.report.rules.Suppression;

/**
 * Households counted by commune and something else. What is null is not told to this reader.
 *
 * @param rows codes of communes, or {@link #ELSEWHERE} and {@link #UNKNOWN}
 * @param columns what the columns stand for, as keys of texts
 * @param whole false when these are the lines of the reader's own commune only
 */
public record Counts(LocalDate asOf, List<String> rows, List<String> columns, Suppression.Table table, boolean whole) {

    /** Lives in a commune outside the region. */
    public static final String ELSEWHERE = "elsewhere";
    /** Nobody has said where. */
    public static final String UNKNOWN = "unknown";

    /** The lines of one commune, without the sums of all. */
    Counts of(String commune) {
        int at = rows.indexOf(commune);
        Suppression.Table own = at < 0 ? new Suppression.Table(List.of(), List.of(), List.of(), null)
                : new Suppression.Table(table.cells().subList(at, at + 1), table.rowSums().subList(at, at + 1), List.of(), null);
        return new Counts(asOf, at < 0 ? List.of() : List.of(commune), columns, own, false);
    }
}
