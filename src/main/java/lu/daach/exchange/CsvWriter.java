package lu.daach.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lu.daach.exchange.rules.HarmlessText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as contract.md 3.3 has it: UTF-8 with BOM, semicolons, RFC 4180; amounts with a point, days as ISO 8601. */
final class CsvWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private final CSVPrinter printer;

    CsvWriter(OutputStream out, List<String> headings) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(headings.stream().map(HarmlessText::of).toList());
    }

    @Override
    public void line(List<Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(written(cell));
        }
        printer.println();
    }

    private static String written(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text ? HarmlessText.of(text) : cell == null ? "" : cell.toString();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
