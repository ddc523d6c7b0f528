package lu.daach.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.exchange.SheetTable.TableRow;
import lu.daach.exchange.rules.HarmlessText;
import lu.daach.kernel.InvalidInput;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a workbook (XLSX) or a text table (CSV; separator and character set are found out). What is larger than any office's list
 * is refused before it can fill the memory.
 */
final class TableReader {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 2000;
    private static final int MOST_SHEETS = 20;
    private static final int MOST_PARTS = 500;
    private static final long LARGEST_UNPACKED = 160L * 1024 * 1024;
    private static final long LARGEST_TEXTS = 48L * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String FILE = "/file";

    private int rows;

    private TableReader() {
    }

    /** @throws InvalidInput when it is neither, is empty or is too large; pointer {@code /file} */
    static List<SheetTable> read(byte[] file, String name) {
        if (file.length == 0) {
            throw InvalidInput.at(FILE, "exchange.fileEmpty");
        }
        TableReader reader = new TableReader();
        boolean workbook = file.length > ZIP.length && Arrays.equals(Arrays.copyOf(file, ZIP.length), ZIP);
        List<SheetTable> sheets = workbook ? reader.workbook(file) : List.of(reader.text(file, name));
        List<SheetTable> filled = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw InvalidInput.at(FILE, "exchange.fileEmpty");
        }
        return filled;
    }

    private List<SheetTable> workbook(byte[] file) {
        measure(file);
        List<SheetTable> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Sheet> all = workbook.getSheets().toList();
            tooMuch(all.size() > MOST_SHEETS, "exchange.tooManySheets", MOST_SHEETS);
            for (Sheet sheet : all) {
                List<TableRow> lines = new ArrayList<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.forEach(row -> add(lines, row.getRowNum(), cells(row)));
                }
                sheets.add(new SheetTable(sheet.getName(), lines));
            }
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw InvalidInput.at(FILE, "exchange.fileBroken");
        }
        return sheets;
    }

    /** Unpacks every part to nowhere and counts: what a part says of its own size may be a lie. */
    private static void measure(byte[] file) {
        long unpacked = 0;
        int parts = 0;
        byte[] piece = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
                ZipArchiveEntry entry = entries.nextElement();
                tooMuch(++parts > MOST_PARTS, "exchange.fileTooLarge", 0);
                boolean read = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                if (!read) {
                    continue;
                }
                long texts = 0;
                try (var content = zip.getInputStream(entry)) {
                    for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                        unpacked += n;
                        texts += n;
                        tooMuch(unpacked > LARGEST_UNPACKED || entry.getName().endsWith("sharedStrings.xml") && texts > LARGEST_TEXTS,
                                "exchange.fileTooLarge", 0);
                    }
                }
            }
        } catch (IOException e) {
            throw InvalidInput.at(FILE, "exchange.fileBroken");
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), text(cell));
            }
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getType() == CellType.FORMULA || cell.getType() == CellType.NUMBER ? cell.getRawValue() : cell.getText();
        if (raw == null || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && raw.matches("-?[0-9.]+([eE][-+]?[0-9]+)?")) {
            return number(cell, raw);
        }
        return raw;
    }

    /** A number as the person sees it: a day where it is shown as one; never in a form that could be taken for thousands. */
    private static String number(Cell cell, String raw) {
        if (day(cell)) {
            LocalDateTime moment = cell.getType() == CellType.NUMBER ? cell.asDate() : null;
            if (moment != null) {
                return moment.toLocalDate().toString();
            }
        }
        BigDecimal number = new BigDecimal(Double.toString(Double.parseDouble(raw))).stripTrailingZeros();
        String plain = (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
        return number.scale() == 3 ? plain + "0" : plain;
    }

    private static boolean day(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String signs = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "").toLowerCase(java.util.Locale.ROOT);
        return signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0 && signs.indexOf('m') >= 0 || signs.indexOf('j') >= 0;
    }

    private SheetTable text(byte[] file, String name) {
        String text = decoded(file);
        List<TableRow> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            int number = 0;
            for (CSVRecord record : parser) {
                number++;
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(record.size(), MOST_COLUMNS); i++) {
                    cells.add(record.get(i));
                }
                add(lines, number, cells);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw InvalidInput.at(FILE, "exchange.fileBroken");
        }
        return new SheetTable(name, lines);
    }

    /** UTF-8 where it can be that, else the character set of older programs on Windows. */
    private static String decoded(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        if (text.indexOf('\0') >= 0) {
            throw InvalidInput.at(FILE, "exchange.fileUnknown");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The sign that stands most often in the first lines, outside of quotes. */
    private static char separator(String text) {
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < 10; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                semicolons += c == ';' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                lines += c == '\n' ? 1 : 0;
            }
        }
        return semicolons > 0 && semicolons >= tabs ? ';' : tabs > 0 ? '\t' : commas > 0 ? ',' : ';';
    }

    private void add(List<TableRow> lines, int number, List<String> cells) {
        List<String> clean = new ArrayList<>();
        for (String cell : cells) {
            String text = HarmlessText.undone(cell.strip());
            if (text.length() > LONGEST_CELL || text.indexOf('\0') >= 0) {
                throw InvalidInput.at(FILE, "exchange.cellTooLong", Integer.toString(number), LONGEST_CELL);
            }
            clean.add(text);
        }
        while (!clean.isEmpty() && clean.get(clean.size() - 1).isEmpty()) {
            clean.remove(clean.size() - 1);
        }
        if (!clean.isEmpty()) {
            tooMuch(++rows > MOST_ROWS, "exchange.tooManyRows", MOST_ROWS);
            lines.add(new TableRow(number, clean));
        }
    }

    private static void tooMuch(boolean found, String key, int most) {
        if (found) {
            throw InvalidInput.at(FILE, key, most);
        }
    }
}
