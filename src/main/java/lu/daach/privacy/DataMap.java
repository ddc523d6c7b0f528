package lu.daach.privacy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The map of all columns, {@code data-map.csv}: what each is, what for, on what ground, how long, whether it is told to the person, and what
 * becomes of it when the file is given up. A test holds it to the catalogue.
 */
public final class DataMap {

    /**
     * @param category technical, reference, staff, business, owner, identity, contact, income, housing, money, social, text
     * @param purpose in one word
     * @param basis the ground of the processing
     * @param retention a kind of {@link RetentionKind}, {@code accounting}, {@code log} or {@code life} (as long as what it belongs to)
     * @param export whether a person is told it
     * @param erase what becomes of it: keep, null, mask, delete, key
     */
    public record Entry(String category, String purpose, String basis, String retention, boolean export, String erase) {
    }

    private static final Map<String, Entry> ALL = read();

    private DataMap() {
    }

    /** By schema, table and column. */
    public static Map<String, Entry> all() {
        return ALL;
    }

    private static Map<String, Entry> read() {
        CSVFormat form = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(DataMap.class.getResourceAsStream("data-map.csv"), StandardCharsets.UTF_8)) {
            Map<String, Entry> all = new LinkedHashMap<>();
            form.parse(text).forEach(row -> all.put(row.get("column"), new Entry(row.get("category"), row.get("purpose"), row.get("basis"),
                    row.get("retention"), "yes".equals(row.get("export")), row.get("erase"))));
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
