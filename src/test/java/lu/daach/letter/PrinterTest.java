package lu.daach.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lu.daach.banking.AskedPayment;
import lu.daach.kernel.Language;
import lu.daach.letter.rules.LetterText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed is a letter that everybody can read. */
class PrinterTest {

    private static final LetterheadSheet HEAD = new LetterheadSheet(null, 1, "HausCaRe", "11, Grand-Rue\nL-8510 Redange-sur-Attert",
            "+352 26 62 00 00", "contact@hauscare.example", "hauscare.example", "Redange", "Bureau ouvert du lundi au vendredi, 9–12 h",
            WindowSide.RIGHT, null, null);

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("recipient.name", "Anne-Sophie Wëltgen et Jean-Noël Müller-Straßer"), Map.entry("application.received", "12/03/2026"),
            Map.entry("decision.date", "02/11/2026"), Map.entry("decision.scheme", "Loyer abordable"), Map.entry("in.30", "15/12/2026"),
            Map.entry("in.90", "13/02/2027"), Map.entry("in.14", "29/11/2026"), Map.entry("occupancy.address", "12, rue de l’Église, L-8510 Redange"),
            Map.entry("occupancy.start", "01/02/2026"), Map.entry("occupancy.scheme", "Loyer abordable"), Map.entry("participation.total", "1\u202f236,96\u00a0€"),
            Map.entry("participation.from", "01/02/2026"), Map.entry("participation.text", "Votre revenu net est de 30\u202f000,00\u00a0€ par an.\nLe taux d’effort est de 18,38\u00a0%."),
            Map.entry("participation.sum", "| Revenu annuel net retenu | 30\u202f000,00\u00a0€ par an |\n| Taux d’effort | 18,38\u00a0% |\n| **À payer chaque mois** | **1\u202f236,96\u00a0€** |"),
            Map.entry("decision.findings", "|= Condition | Constat | Base |\n| Plafond de revenu | Le revenu de 85\u202f000,00\u00a0€ dépasse le plafond de 71\u202f264,00\u00a0€. | L-ABO, annexe II |\n| Droit de séjour | Le droit de séjour est valable. | L-ABO, art. 55 |"));

    private static byte[] printed(TemplateKey key, Language language, WindowSide side) {
        DeliveredTexts.Wording wording = DeliveredTexts.of(key, language);
        LetterheadSheet head = new LetterheadSheet(null, 1, HEAD.name(), HEAD.address(), HEAD.phone(), HEAD.email(), HEAD.web(), HEAD.place(),
                HEAD.closing(), side, null, null);
        return new Printer().print(new PrintedPage(language, head, key == TemplateKey.NOTICE ? Channel.REGISTERED : Channel.POST,
                List.of("Anne-Sophie Wëltgen", "Jean-Noël Müller-Straßer", "12, rue de l’Église", "L-8510 Redange-sur-Attert"), "2026-0012", "47",
                LocalDate.of(2026, 11, 15), LetterText.fill(wording.subjectLine(), VALUES), LetterText.fill(wording.text(), VALUES),
                List.of("Contrat en deux exemplaires"), "Nadine Brücher"));
    }

    @Test
    void whatIsPrintedCanBeReadLetterByLetter() throws IOException {
        String words = "Läuft affiche fiable fluide Wohnhaft gëff Attestatioun";
        LetterheadSheet head = new LetterheadSheet(null, 1, HEAD.name(), HEAD.address(), HEAD.phone(), HEAD.email(), HEAD.web(), HEAD.place(),
                HEAD.closing(), WindowSide.RIGHT, null, null);
        byte[] pdf = new Printer().print(new PrintedPage(Language.DE, head, Channel.POST, List.of("Ada Muster"), "", "47", LocalDate.of(2026, 11, 15), words,
                words + " **" + words + "**", List.of(), "Nadine Brücher"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String read = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertEquals(4, read.split(words, -1).length, read);
        }
    }

    @Test
    void aLetterSaysItsLanguageAndTitleAndBringsItsFonts() throws IOException {
        byte[] pdf = printed(TemplateKey.REFUSAL, Language.FR, WindowSide.RIGHT);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("fr", document.getDocumentCatalog().getLanguage());
            assertEquals("Votre demande de logement : décision", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfuaid") && metadata.contains("pdfaid"), metadata);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                }
            }
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Jean-Noël Müller-Straßer") && text.contains("85\u202f000,00"), text);
            assertFalse(text.contains("#"), "a character without a glyph: " + text);
        }
    }

    @Test
    void whatLooksLikeMarkupIsText() throws IOException {
        PrintedPage page = new PrintedPage(Language.FR, HEAD, Channel.POST, List.of("<b>Eve</b>", "3, rue \"x\"", "L-8510 Redange"), "2026-0001", null,
                LocalDate.of(2026, 11, 15), "<script>alert(1)</script>", "<img src=\"http://127.0.0.1:1/x.png\"/> &amp; <!-- x -->\n\n]]></body>", List.of(),
                "Nadine <i>Brücher</i>");
        try (PDDocument document = Loader.loadPDF(new Printer().print(page))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("<b>Eve</b>") && text.contains("<script>alert(1)</script>") && text.contains("http://127.0.0.1:1/x.png")
                    && text.contains("&amp;") && text.contains("<i>Brücher</i>"), text);
        }
    }

    @Test
    void everyDeliveredWordingIsPrintedInEveryLanguage() throws IOException {
        Path out = Path.of(System.getProperty("java.io.tmpdir"), "letters");
        Files.createDirectories(out);
        for (TemplateKey key : List.of(TemplateKey.PARTICIPATION, TemplateKey.REFUSAL, TemplateKey.NOTICE, TemplateKey.CONTRACT)) {
            for (Language language : Language.values()) {
                Files.write(out.resolve(key.code() + "-" + language.code() + ".pdf"), printed(key, language, language == Language.DE ? WindowSide.LEFT : WindowSide.RIGHT));
            }
        }
    }

    @Test
    void aTelephoneReadsFromThePaperWhatIsToBePaid() throws Exception {
        Map<String, String> values = new java.util.HashMap<>(VALUES);
        values.putAll(Map.of("arrears.owed", "473,92\u00a0€", "arrears.since", "05/10/2026", "payment.reference", "RF18 5390 0754 7034",
                "arrears.months", "|= Mois | À payer jusqu’au | Demandé | Reste à payer |\n| octobre 2026 | 05/10/2026 | 236,96\u00a0€ | 236,96\u00a0€ |\n| novembre 2026 | 05/11/2026 | 236,96\u00a0€ | 236,96\u00a0€ |\n| septembre 2026 | 05/09/2026 | 236,96\u00a0€ | 0,00\u00a0€ |\n| août 2026 | 05/08/2026 | 236,96\u00a0€ | 0,00\u00a0€ |\n| **Ensemble** |  |  | **473,92\u00a0€** |",
                "plan.total", "473,92\u00a0€", "plan.instalments", "|= À payer jusqu’au | Versement |\n| 05/12/2026 | 236,96\u00a0€ |"));
        AskedPayment slip = new AskedPayment("HausCaRe Réiden", "LU280019400644750000", new lu.daach.kernel.Money(new java.math.BigDecimal("473.92")), "RF18539007547034");
        Path out = Path.of(System.getProperty("java.io.tmpdir"), "letters");
        Files.createDirectories(out);
        for (TemplateKey key : List.of(TemplateKey.REMINDER, TemplateKey.FORMAL, TemplateKey.PLAN)) {
            for (Language language : Language.values()) {
                DeliveredTexts.Wording wording = DeliveredTexts.of(key, language);
                byte[] pdf = new Printer().print(new PrintedPage(language, HEAD, Channel.POST, List.of("Ada Muster", "L-8510 Redange"), "2026-0012", "47", LocalDate.of(2026, 11, 15),
                        LetterText.fill(wording.subjectLine(), values), LetterText.fill(wording.text(), values), List.of(), "Nadine Brücher", slip));
                Files.write(out.resolve(key.code() + "-" + language.code() + ".pdf"), pdf);
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertEquals(1, document.getNumberOfPages(), key.code() + " " + language.code());
                    assertTrue(new PDFTextStripper().getText(document).contains("RF18 5390 0754 7034"));
                    assertEquals("BCD\n002\n1\nSCT\n\nHausCaRe Réiden\nLU280019400644750000\nEUR473.92\n\nRF18539007547034", scanned(document));
                }
            }
        }
    }

    private static String scanned(PDDocument document) throws Exception {
        java.awt.image.BufferedImage page = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 150);

        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new com.google.zxing.qrcode.QRCodeReader().decode(new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(
                new com.google.zxing.RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true)).getText();
    }
}
