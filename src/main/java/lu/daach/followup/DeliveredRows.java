package lu.daach.followup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables that come with this module: semicolons, a first line of names, nothing for null. */
final class DeliveredRows {

    private static final CSVFormat FORM = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).setNullString("").get();

    private DeliveredRows() {
    }

    static <T> List<T> of(String file, Function<CSVRecord, T> row) {
        try (Reader text = new InputStreamReader(DeliveredRows.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return FORM.parse(text).stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
