package lu.daach.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lu.daach.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as offices have them, and files that are none. */
class TableReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void separatorAndCharactersAreFoundOut(String separator) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            String text = String.join(separator, "Prénom", "Straße") + "\r\n\r\n" + String.join(separator, "Zoé", "\"Hëtt " + separator + " 2\"") + "\r\n";
            List<SheetTable> sheets = TableReader.read(text.getBytes(charset), "x.csv");
            if (charset.equals(StandardCharsets.UTF_8)) {
                assertEquals(List.of("Zoé", "Hëtt " + separator + " 2").toString().replaceAll("\\s+", " "),
                        sheets.get(0).rows().get(1).cells().toString().replaceAll("\\s+", " "));
            }
            assertEquals(List.of("Prénom", "Straße"), sheets.get(0).rows().get(0).cells());
            assertEquals(3, sheets.get(0).rows().get(1).number());
        }
    }

    @Test
    void aWorkbookIsReadAsItIsSeen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(out, "Feuille", List.of("Adresse", "Loyer", "Début"))) {
            sheet.line(List.of("=rue", new BigDecimal("1234.56"), LocalDate.of(2026, 3, 12)));
            sheet.line(List.of("3, rue", new BigDecimal("900.125"), LocalDate.of(1975, 1, 1)));
        }
        SheetTable sheet = TableReader.read(out.toByteArray(), "x.xlsx").get(0);
        assertEquals("Feuille", sheet.name());
        assertEquals(List.of("=rue", "1234.56", "2026-03-12"), sheet.rows().get(1).cells());
        assertEquals(List.of("3, rue", "900.1250", "1975-01-01"), sheet.rows().get(2).cells());
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertEquals("exchange.fileTooLarge", refusal(out.toByteArray()));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertEquals("exchange.fileEmpty", refusal(new byte[0]));
        assertEquals("exchange.fileEmpty", refusal("\n\n;;\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("exchange.fileUnknown", refusal(new byte[] {0, 1, 2, 0, 5}));
        assertEquals("exchange.fileBroken", refusal(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9}));
        assertEquals("exchange.tooManyRows", refusal("a\n".repeat(50_001).getBytes(StandardCharsets.UTF_8)));
        assertEquals("exchange.cellTooLong", refusal("x".repeat(2001).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void columnsAreGuessedInFourLanguages() {
        for (List<String> headings : List.of(List.of("Réf", "Nom", "Prénom", "Né le", "Rôle"), List.of("Aktenzeichen", "Nachname", "Vorname", "Geburtsdatum", "Rolle im Haushalt"),
                List.of("Referenz vum Stot", "Familljennumm", "Virnumm", "Gebuertsdatum", "Roll"), List.of("Reference", "Last name", "First name", "Date of birth", "Role"))) {
            assertEquals(ImportKind.HOUSEHOLD, Headings.kind("x", headings), headings.toString());
            assertEquals(Map.of("reference", 0, "lastName", 1, "firstName", 2, "born", 3, "role", 4), Headings.mapping(ImportKind.HOUSEHOLD, headings, Map.of()));
        }
    }

    private static String refusal(byte[] file) {
        return assertThrows(InvalidInput.class, () -> TableReader.read(file, "x")).faults().get(0).key();
    }
}
