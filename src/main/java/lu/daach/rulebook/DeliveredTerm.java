package lu.daach.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of the schemes as delivered: what a scheme is made of, as data.
 *
 * @param key   what the scheme sets, such as {@code condition.adult}
 * @param value null where it is the rulebook's
 * @param law   the rulebook's key whose source it takes, and whose value where it has none
 */
public record DeliveredTerm(Scheme scheme, String key, BigDecimal value, String law) {

    private static final String FILE = "schemes.csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setNullString("").get();

    /** All of them, each scheme's in its published order. */
    public static List<DeliveredTerm> all() {
        List<DeliveredTerm> terms = new ArrayList<>();
        try (InputStream in = DeliveredTerm.class.getResourceAsStream(FILE)) {
            for (CSVRecord row : FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                String value = row.get("value");
                terms.add(new DeliveredTerm(Scheme.of(row.get("scheme")).orElseThrow(), row.get("key"),
                        value == null ? null : new BigDecimal(value), row.get("law")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
        return terms;
    }
}
