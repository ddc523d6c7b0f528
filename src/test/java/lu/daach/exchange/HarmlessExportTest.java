package lu.daach.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lu.daach.exchange.rules.HarmlessText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Reliability.md C8: what was written is read again by a parser, and nothing in it is a formula. */
class HarmlessExportTest {

    private static final int VALUES = 10_000;
    private static final String[] BEGINNINGS = {"", "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", " =", "\u00A0=",
        "\u200B+", "\uFEFF@", "\u2212", "'", "\"", ";", " ", "\r\n=", "a"};
    private static final String[] ENDS = {"1+1", "cmd|' /C calc'!A0", "SUM(A1:A9)", "é;\"x\"", "two\r\nlines", "", "HYPERLINK(\"http://x\")", "Müller"};

    /** What a spreadsheet takes for the beginning of a formula, written down a second time and not taken from the code. */
    private static boolean active(String cell) {
        String seen = cell.replaceAll("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "");
        return !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0
                || !seen.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B".indexOf(seen.charAt(0)) >= 0;
    }

    private static List<String> values() {
        Random random = new Random(20261115);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            StringBuilder value = new StringBuilder();
            for (int n = random.nextInt(3); n >= 0; n--) {
                value.append(BEGINNINGS[random.nextInt(BEGINNINGS.length)]);
            }
            values.add(value.append(ENDS[random.nextInt(ENDS.length)]).toString());
        }
        return values;
    }

    private static byte[] written(ExportFormat format, List<String> values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = format == ExportFormat.CSV ? new CsvWriter(out, List.of("text", "amount", "day"))
                : new SheetWriter(out, "list", List.of("text", "amount", "day"))) {
            for (int i = 0; i < values.size(); i++) {
                table.line(List.of(values.get(i), new BigDecimal(-i).movePointLeft(2), LocalDate.of(2026, 11, 15)));
            }
        }
        return out.toByteArray();
    }

    @Test
    void csvHoldsNoFormulaAndLosesNothing() throws IOException {
        List<String> values = values();
        String csv = new String(written(ExportFormat.CSV, values), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFFtext;amount;day\r\n"));
        List<CSVRecord> lines = CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(new StringReader(csv.substring(1))).getRecords();
        assertEquals(VALUES + 1, lines.size());
        for (int i = 0; i < VALUES; i++) {
            String cell = lines.get(i + 1).get(0);
            assertTrue(!active(cell), "active: " + cell);
            assertEquals(values.get(i), HarmlessText.undone(cell));
            assertEquals(0, new BigDecimal(-i).movePointLeft(2).compareTo(new BigDecimal(lines.get(i + 1).get(1))));
            assertEquals("2026-11-15", lines.get(i + 1).get(2));
        }
    }

    @Test
    void xlsxHoldsNoFormulaAndNegativeAmountsAreNumbers() throws IOException {
        List<String> values = values();
        byte[] file = written(ExportFormat.XLSX, values);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            int[] seen = new int[1];
            rows.skip(1).forEach(row -> {
                Cell text = row.getCell(0);
                assertTrue(text.getType() != CellType.FORMULA && !active(text.getText()), "active: " + text.getText());
                assertEquals(CellType.NUMBER, row.getCell(1).getType());
                assertEquals(0, new BigDecimal(-seen[0]).movePointLeft(2).compareTo(row.getCell(1).asNumber()));
                seen[0]++;
            });
            assertEquals(VALUES, seen[0]);
        }
        Path kept = Files.write(Files.createTempFile("export", ".xlsx"), file);
        try (ZipFile parts = new ZipFile(kept.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                assertTrue(!new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8).contains("<f>"), part.getName());
            }
        } finally {
            Files.delete(kept);
        }
    }
}
