package lu.daach.banking.camt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** camt.053 as several banks write it, and as none should. */
class Statements053Test {

    private static final List<Booked> LINES = List.of(Booked.of("236.96", "A1").referring("RF18 5390 0754 7034"), Booked.of("-12.5", "A2"), Booked.of("100", null));

    private static Read read(String file) {
        return Read.of(BankStyles.bytes(file));
    }

    private static InvalidInput refused(String file) {
        return assertThrows(InvalidInput.class, () -> read(file));
    }

    @ParameterizedTest
    @CsvSource({"02,false", "04,false", "08,false", "02,true", "08,true", "10,false"})
    void everyVersionTellsTheSame(String version, boolean prefixed) {
        BankStyles bank = new BankStyles(version, prefixed);
        Read file = read(bank.file(bank.statement("S1", "-10.00", LINES)));
        ReadStatement statement = file.statements().get(0);
        assertEquals(3, statement.entries());
        assertEquals(BankStyles.IBAN, statement.iban());
        assertEquals("S1", statement.bankId());
        assertEquals(LocalDate.of(2026, 12, 1), statement.until());
        assertEquals(new BigDecimal("-10.00"), statement.opening());
        assertEquals(new BigDecimal("314.46"), statement.closing());
        ReadEntry first = file.entries().get(0);
        assertEquals(new BigDecimal("236.96"), first.amount());
        assertEquals("A1", first.bankReference());
        assertEquals("RF18539007547034", first.parts().get(0).reference());
        assertEquals("Ada Muster", first.parts().get(0).name());
        assertEquals("LU120010001234567891", first.parts().get(0).iban());
        assertEquals(new BigDecimal("-12.50"), file.entries().get(1).amount());
    }

    @Test
    void aBatchIsReadInItsPartsAndWhatIsNotBookedIsNot() {
        BankStyles bank = new BankStyles("08", false);
        String batch = "<Ntry><Amt Ccy=\"EUR\">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>"
                + "<TxDtls><Amt Ccy=\"EUR\">10</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">20.00000</Amt></TxAmt></AmtDtls></TxDtls>"
                + "</NtryDtls></Ntry><Ntry><Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>";
        String file = bank.file(bank.statement("S1", "0", List.of(Booked.of("30.00", "A")))).replaceAll("(?s)<Ntry>.*</Ntry>", batch);
        Read statement = read(file);
        assertEquals(1, statement.entries().size());
        assertEquals(List.of(new BigDecimal("10.00"), new BigDecimal("20.00")), statement.entries().get(0).parts().stream().map(ReadPart::amount).toList());
        assertEquals(LocalDate.of(2026, 12, 1), statement.entries().get(0).bookedOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "windows-1252", "UTF-8"})
    void theCharactersAreThoseOfTheDeclaration(String charset) {
        BankStyles bank = new BankStyles("02", false);
        String file = bank.file(bank.statement("S1", "0", List.of(new Booked(BigDecimal.ONE, "2026-12-01", "A", null, "Zoé Müller", "X", "é", "E"))))
                .replace("encoding=\"UTF-8\"", "encoding=\"" + charset + "\"");
        Read read = Read.of(file.getBytes(Charset.forName(charset)));
        assertEquals("Zoé Müller", read.entries().get(0).parts().get(0).name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<Amt Ccy=\"EUR\">236.96</Amt>|<Amt Ccy=\"EUR\">236.961</Amt>|decimals", "<Amt Ccy=\"EUR\">236.96</Amt>|<Amt Ccy=\"USD\">236.96</Amt>|currency",
        "<Amt Ccy=\"EUR\">236.96</Amt>|<Amt>236.96</Amt>|missing", "<Amt Ccy=\"EUR\">236.96</Amt>|<Amt Ccy=\"EUR\">-236.96</Amt>|amount",
        "<Amt Ccy=\"EUR\">236.96</Amt>|<Amt Ccy=\"EUR\">99999999999999999</Amt>|amountTooLarge", "<Amt Ccy=\"EUR\">236.96</Amt>|<Amt Ccy=\"EUR\">236.97</Amt>|balance",
        "<Cd>CLBD</Cd>|<Cd>XXXX</Cd>|missing", "<Cd>OPBD</Cd>|<Cd>XXXX</Cd>|missing", "<Sts>BOOK</Sts>|<Sts>WHAT</Sts>|status", "<IBAN>LU28|<IBAM>LU28|malformed",
        "camt.053.001|camt.052.001|otherMessage", "<Ccy>EUR</Ccy>|<Ccy>CHF</Ccy>|currency", "CRDT|CREDIT|indicator", "2026-12-01</Dt>|2026-02-30</Dt>|day"})
    void whatIsWrongIsSaidWithItsLine(String right, String wrong, String key) {
        BankStyles bank = new BankStyles("02", false);
        InvalidInput refused = refused(bank.file(bank.statement("S1", "0.00", LINES)).replace(right, wrong));
        assertEquals("banking.file." + key, refused.faults().get(0).key());
        assertTrue(refused.faults().get(0).message(Language.EN).matches("Line [0-9]+.*"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"})
    void noDocumentTypeIsRead(String type) {
        BankStyles bank = new BankStyles("02", false);
        String file = bank.file(bank.statement("S1", "0.00", LINES)).replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(type));
        InvalidInput refused = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(file));
        assertTrue(List.of("banking.file.documentType", "banking.file.malformed").contains(refused.faults().get(0).key()));
    }

    @Test
    void nothingIsTooDeepOrTooLong() {
        assertEquals("banking.file.notStatements", refused("<a>".repeat(100_000)).faults().get(0).key());
        BankStyles bank = new BankStyles("02", false);
        String file = bank.file(bank.statement("S1", "0.00", LINES));
        assertEquals("banking.file.tooDeep", refused(file.replace("<Acct>", "<Acct>" + "<Id>".repeat(100_000))).faults().get(0).key());
        assertEquals("banking.file.tooLong", refused(file.replace("loyer", "x".repeat(1_000_000))).faults().get(0).key());
        assertEquals("banking.file.tooMuch", refused(file.replace("<Acct>", "<Acct>" + "<Nm/>".repeat(10_000))).faults().get(0).key());
    }

    @Test
    void brokenFilesAreRefusedAndNothingElse() {
        mutate(1000);
    }

    @Test
    @Tag("night")
    void tenThousandBrokenFilesAreRefusedAndNothingElse() {
        mutate(10_000);
    }

    private static void mutate(int most) {
        BrokenFiles files = new BrokenFiles(BankStyles.IBAN, 20261123);
        for (int i = 0; i < most; i++) {
            try {
                assertNotNull(Read.of(files.next()));
            } catch (InvalidInput e) {
                assertTrue(e.faults().get(0).message(Language.FR).startsWith("Ligne "), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16LE", "UTF-16BE", "UTF-32", "x-UTF-16LE-BOM", "IBM037"})
    void charactersOfAnySortAreReadOrRefused(String charset) {
        BankStyles bank = new BankStyles("08", true);
        byte[] file = bank.file(bank.statement("S1", "0.00", LINES)).replace("encoding=\"UTF-8\"", "encoding=\"" + charset + "\"").getBytes(Charset.forName(charset));
        try {
            assertEquals(3, Read.of(file).entries().size());
        } catch (InvalidInput e) {
            assertTrue(e.faults().get(0).message(Language.EN).startsWith("Line "), e.getMessage());
        }
    }

    @Test
    void anAccountWithoutAnIbanIsKnownByItsNumber() {
        BankStyles bank = new BankStyles("08", false);
        String file = bank.file(bank.statement("S1", "0.00", List.of(Booked.of("10.00", "A")))).replace("<IBAN>LU120010001234567891</IBAN>", "<Othr><Id>US 021-4455</Id></Othr>");
        assertEquals("US021-4455", read(file).entries().get(0).parts().get(0).iban());
    }

    @Test
    void aMarkBeforeTheTextIsNoMistake() {
        BankStyles bank = new BankStyles("02", false);
        assertEquals(1, read("\ufeff" + bank.file(bank.statement("S1", "0.00", LINES))).statements().size());
    }
}
