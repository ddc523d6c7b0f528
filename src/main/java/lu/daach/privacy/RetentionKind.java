package lu.daach.privacy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * How long a kind of use keeps a file, as {@code retention.csv} has it.
 *
 * @param source where it stands; null where it is a setting because nothing says it
 */
public record RetentionKind(String code, int years, String source) {

    public static final List<RetentionKind> ALL = read();

    /** @throws java.util.NoSuchElementException when a module names a kind that is not in the table */
    static RetentionKind of(String code) {
        return ALL.stream().filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
    }

    /** The first day on which it keeps the file no more. */
    LocalDate over(LocalDate lastUse) {
        return lastUse.plusYears(years).plusDays(1);
    }

    private static List<RetentionKind> read() {
        CSVFormat form = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).setNullString("").get();
        try (Reader text = new InputStreamReader(RetentionKind.class.getResourceAsStream("retention.csv"), StandardCharsets.UTF_8)) {
            return form.parse(text).stream().map(row -> new RetentionKind(row.get("kind"), Integer.parseInt(row.get("years")), row.get("source"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
