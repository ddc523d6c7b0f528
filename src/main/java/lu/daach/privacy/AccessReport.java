package lu.daach.privacy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is kept about one person, as it is given to that person.
 *
 * @param person the person's key in the household
 * @param on the day of the report
 * @param parts of those modules that the caller's organisation may tell; the other organisation tells its own
 * @param reads who opened the file, the last one first
 */
public record AccessReport(UUID household, int fileNumber, String person, String name, LocalDate on, List<Part> parts, List<Read> reads) {

    /** @param table schema and name; its words are {@code privacy.part.<table>} */
    public record Part(String table, String purpose, String basis, String retention, List<Map<String, Object>> rows) {

        public List<List<Map.Entry<String, Object>>> lines() {
            return rows.stream().map(row -> List.copyOf(row.entrySet())).toList();
        }
    }

    public record Read(OffsetDateTime at, String who, String what) {
    }
}
