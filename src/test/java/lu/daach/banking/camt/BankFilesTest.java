package lu.daach.banking.camt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lu.daach.banking.rules.CreditorReference;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files written by hand in the ways of several banks (invented people and accounts): what each says, or where and why it is refused. */
public class BankFilesTest {

    private static final String OURS = "RF18539007547034";

    public static byte[] file(String name) {
        try (InputStream in = BankFilesTest.class.getResourceAsStream("banks/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "savings-v02.xml, LU0100190000005301 12400.00 13618.10 4",
        "prefixed-v04.xml, LU0100190000005302 0.00 45.50 1; LU0100190000005303 -20.00 -30.00 1",
        "marked-v08.xml, LU0100190000005304 1000.00 1250.00 1",
        "wide-v08.xml, LU0100190000005305 3.00 15.00 1",
        "latin-v02.xml, LU0100190000005306 0.00 5.00 1",
        "foreign-v04.xml, LU0100190000005307 100.00 744.15 2",
        "batches-v02.xml, LU0100190000005308 0.00 178.50 4",
        "returns-v08.xml, LU0100190000005309 1000.00 840.00 4",
        "bare-v02.xml, LU0100190000005310 50.00 80.00 3",
        "pages-1-v08.xml, LU0100190000005311 10.00 40.00 2",
        "pages-2-v08.xml, LU0100190000005311 40.00 100.00 1",
        "quiet-v08.xml, LU0100190000005312 -12.34 -12.34 0",
    })
    void everyStatementHasItsBalancesAndLines(String name, String figures) {
        assertEquals(figures, Read.of(file(name)).statements().stream().map(one -> one.iban() + " " + one.opening() + " " + one.closing() + " " + one.entries())
                .collect(Collectors.joining("; ")));
    }

    private static String parts(String name, int line) {
        return Read.of(file(name)).entries().get(line - 1).parts().stream().map(part -> part.amount() + " " + part.name()).collect(Collectors.joining(", "));
    }

    @Test
    void everyPartIsToldToTheCentOrTheLineIsOne() {
        assertEquals("500.00 OFFICE SOCIAL, 280.00 OFFICE SOCIAL", parts("savings-v02.xml", 2));
        assertEquals("-175.00 null", parts("savings-v02.xml", 3));
        assertEquals("10.00 Ada Weis, 20.00 Bob Thill, 30.00 Cléo Hary", parts("batches-v02.xml", 1));
        assertEquals("25.00 Ada Weis, 25.00 Bob Thill, -0.50 null", parts("batches-v02.xml", 2));
        assertEquals("44.00 null", parts("batches-v02.xml", 3));
        assertEquals("25.00 null", parts("batches-v02.xml", 4));
        assertEquals("519.15 Hansruedi Muster", parts("foreign-v04.xml", 1));
        assertEquals("125.00 John Sample", parts("foreign-v04.xml", 2));
    }

    @Test
    void whatComesBackSaysWhy() {
        assertEquals("-310.00 AM04 true, -5.00 null false, 150.00 AC04 true, 5.00 GESTE COMMERCIAL true", Read.of(file("returns-v08.xml")).entries().stream()
                .map(line -> line.amount() + " " + line.parts().get(0).reason() + " " + (line.reversal() || line.parts().get(0).returned())).collect(Collectors.joining(", ")));
        assertEquals("-310.00 Ada Weis", parts("returns-v08.xml", 1));
        assertEquals("150.00 Propriétaire Kaell", parts("returns-v08.xml", 3));
    }

    /** With blanks, dashes, small letters, in two texts, in the bank's own words: it is the same reference. */
    @ParameterizedTest
    @CsvSource({"savings-v02.xml, 1", "savings-v02.xml, 2", "prefixed-v04.xml, 1", "marked-v08.xml, 1", "wide-v08.xml, 1", "latin-v02.xml, 1", "bare-v02.xml, 1", "bare-v02.xml, 2"})
    void theReferenceIsFound(String name, int line) {
        ReadPart part = Read.of(file(name)).entries().get(line - 1).parts().get(0);
        assertEquals(true, CreditorReference.within(part.reference()).contains(OURS) || CreditorReference.within(part.remittance()).contains(OURS), part.toString());
    }

    @Test
    void namesAreThoseOfTheFileWhateverItsSigns() {
        Map<String, String> names = new TreeMap<>();
        for (String name : List.of("prefixed-v04.xml", "marked-v08.xml", "wide-v08.xml", "latin-v02.xml")) {
            names.put(name, Read.of(file(name)).entries().get(0).parts().get(0).name());
        }
        assertEquals("{latin-v02.xml=Zoé Müller-Façonnet, marked-v08.xml=Schroeder Léa, prefixed-v04.xml=Tom & Anna Kremer, wide-v08.xml=Ștefan Żółć}", names.toString());
    }

    private static String refused(byte[] file) {
        return assertThrows(InvalidInput.class, () -> Read.of(file)).faults().get(0).message(Language.EN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no-intraday-052.xml | Line 2: this is a file camt.052. Only statements camt.053 are read here.",
        "no-notification-054.xml | Line 2: this is a file camt.054. Only statements camt.053 are read here.",
        "no-balances.xml | Line 5, Stmt[1]/Bal[OPBD]: this element is missing or empty.",
        "no-euro-account.xml | Line 7, Stmt[1]/Acct/Ccy: only the euro (EUR) is allowed.",
        "no-euro-line.xml | Line 11, Stmt[1]/Ntry[1]/Amt/@Ccy: only the euro (EUR) is allowed.",
        "no-sum.xml | Line 9, Stmt[1]/Bal: opening balance and entries give 20.00, the closing balance is 20.01.",
        "no-iban.xml | Line 5, Stmt[1]/Acct/Id/IBAN: this element is missing or empty.",
        "no-amount.xml | Line 11, Stmt[1]/Ntry[1]/Amt: this is not an amount.",
        "no-end.xml | Line 12: the file is not readable XML.",
        "no-one-encoding.xml | Line 11: the file is not readable XML.",
        "no-xml-940.sta | Line 1: the file is not readable XML.",
        "no-xml-page.html | Line 1: a document type (DOCTYPE) is not allowed.",
    })
    void whatIsNoStatementIsRefusedWithItsLine(String name, String sentence) {
        assertEquals(sentence, refused(file(name)));
    }

    @Test
    void anArchiveIsToBeUnpacked() throws IOException {
        byte[] file = file("marked-v08.xml");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("camt053.xml"));
            zip.write(file);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        String sentence = "Line 1: the file is packed. Unpack it and send the statement that is inside.";
        assertEquals(sentence, refused(zipped.toByteArray()));
        assertEquals(sentence, refused(packed.toByteArray()));
    }
}
