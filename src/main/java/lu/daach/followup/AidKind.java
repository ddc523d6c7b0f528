package lu.daach.followup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A kind of aid, as {@code aid-kinds.csv} has it.
 *
 * @param code in REST, in the database and in message keys
 * @param monthly whether it is usually given by the month, else once
 * @param from since when it is given with this usual amount
 * @param usual what is usually given; null when it differs from case to case
 * @param repayable whether it is an advance that the household pays back
 * @param income whether it counts as income for the participation
 */
public record AidKind(String code, boolean monthly, LocalDate from, Money usual, boolean repayable, boolean income) {

    private static final CSVFormat FORM = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).setNullString("").get();

    /** In the order in which they are offered. */
    public static final List<AidKind> ALL = read();

    public static final List<String> CODES = ALL.stream().map(AidKind::code).distinct().toList();

    /** @throws java.util.NoSuchElementException when there is no such kind */
    public static AidKind of(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<AidKind> read() {
        List<AidKind> kinds = new ArrayList<>();
        try (Reader file = new InputStreamReader(AidKind.class.getResourceAsStream("aid-kinds.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORM.parse(file)) {
                String usual = row.get("usual");
                kinds.add(new AidKind(row.get("code"), "month".equals(row.get("per")), LocalDate.parse(row.get("from")),
                        usual == null ? null : new Money(new BigDecimal(usual)), Boolean.parseBoolean(row.get("repayable")),
                        Boolean.parseBoolean(row.get("income"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(kinds);
    }
}
