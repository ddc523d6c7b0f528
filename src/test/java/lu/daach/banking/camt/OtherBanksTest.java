package lu.daach.banking.camt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files in the ways of banks that were not asked: what the standard allows and what some of them write beside it. */
class OtherBanksTest {

    private static final BankStyles BANK = new BankStyles("08", false);

    private static String entry(String amount, String direction, String inside) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-01</Dt></BookgDt>" + inside + "</Ntry>";
    }

    /** A statement from 100.00 to {@code closing} with these lines. */
    private static String statement(String closing, String... lines) {
        return BANK.file(BANK.statement("S1", "100.00", List.of())).replaceFirst("(?s)(CLBD.*?<Amt Ccy=\"EUR\">)100.00", "$1" + closing)
                .replace("</Stmt>", String.join("", lines) + "</Stmt>");
    }

    private static Read read(String file) {
        return Read.of(BankStyles.bytes(file));
    }

    private static String part(ReadPart part) {
        return part.amount() + "|" + part.name() + "|" + part.iban() + "|" + part.reference() + "|" + part.remittance() + "|" + part.returned();
    }

    private static List<String> parts(String file) {
        return read(file).entries().stream().flatMap(entry -> entry.parts().stream()).map(OtherBanksTest::part).toList();
    }

    @Test
    void aBatchNetOfChargesKeepsItsPayers() {
        String payers = "<TxDtls><Amt Ccy=\"EUR\">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Ada</Nm></Pty></Dbtr></RltdPties></TxDtls>"
                + "<TxDtls><Amt Ccy=\"EUR\">20.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Bob</Nm></Pty></Dbtr></RltdPties></TxDtls>";
        List<String> whole = List.of("10.00|Ada|null|null|null|false", "20.00|Bob|null|null|null|false", "-0.50|null|null|null|null|false");
        assertEquals(whole, parts(statement("129.50", entry("29.50", "CRDT", "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">0.50</TtlChrgsAndTaxAmt></Chrgs><NtryDtls>" + payers + "</NtryDtls>"))));
        assertEquals(whole, parts(statement("129.50", entry("29.50", "CRDT", "<Chrgs><Rcrd><Amt Ccy=\"EUR\">0.30</Amt></Rcrd><Rcrd><Amt Ccy=\"EUR\">0.20</Amt></Rcrd></Chrgs><NtryDtls>" + payers + "</NtryDtls>"))));
        assertEquals(List.of("29.50|null|null|null|null|false"), parts(statement("129.50", entry("29.50", "CRDT", "<NtryDtls>" + payers + "</NtryDtls>"))));
        assertEquals(2, parts(statement("130.00", entry("30.00", "CRDT", payers.replaceAll("(<TxDtls>.*?</TxDtls>)", "<NtryDtls>$1</NtryDtls>")))).size());
    }

    @Test
    void whatComesBackIsKnownByItsReasonItsFlagOrItsCode() {
        String family = "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDD</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn></BkTxCd>";
        assertTrue(read(statement("90.00", entry("10.00", "DBIT", family))).entries().get(0).reversal());
        assertTrue(read(statement("90.00", entry("10.00", "DBIT", "<RvslInd>1</RvslInd>"))).entries().get(0).reversal());
        assertEquals(List.of("-10.00|Ada|LU1|null|null|true"), parts(statement("90.00", entry("10.00", "DBIT", "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Ada</Nm></Dbtr><DbtrAcct><Id><IBAN>lu 1</IBAN></Id></DbtrAcct></RltdPties>"
                + "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>"))));
    }

    @Test
    void wordsAreFoundWhereverTheBankPutsThem() {
        assertEquals(List.of("10.00|null|null|null|Loyer RF18|false"), parts(statement("110.00", entry("10.00", "CRDT", "<NtryDtls><TxDtls/></NtryDtls><AddtlNtryInf>Loyer RF18</AddtlNtryInf>"))));
        assertEquals(List.of("10.00|null|null|null|Loyer RF18|false"), parts(statement("110.00", entry("10.00", "CRDT", "<NtryDtls><TxDtls><AddtlTxInf>Loyer RF18</AddtlTxInf></TxDtls></NtryDtls>"))));
        assertEquals(List.of("10.00|null|null|null|Loyer RF18|false"), parts(statement("110.00", entry("10.00", "CRDT", "<AddtlNtryInf><!-- x -->Loyer <![CDATA[RF18]]></AddtlNtryInf>"))));
        assertEquals(List.of("10.00|Office|null|null|a b|false"), parts(statement("110.00", entry("10.00", "CRDT", "<NtryDtls><TxDtls><RltdPties><UltmtDbtr><Nm>Office</Nm></UltmtDbtr></RltdPties>"
                + "<RmtInf><Ustrd>a</Ustrd><Ustrd/><Ustrd>b</Ustrd></RmtInf></TxDtls></NtryDtls>"))));
        assertEquals(List.of("10.00|null|null|RF18539007547034|null|false"), parts(statement("110.00", entry("10.00", "CRDT", "<NtryDtls><TxDtls><RmtInf><Strd><RfrdDocInf><Nb>7</Nb></RfrdDocInf></Strd><Strd>"
                + "<CdtrRefInf><Ref>rf18 5390 0754 7034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>"))));
    }

    @Test
    void balancesHaveManyNames() {
        String plain = BANK.file(BANK.statement("S1", "-100.00", List.of(Booked.of("10.00", "A"))));
        for (String[] names : List.of(new String[] {"OPBD", "CLBD"}, new String[] {"PRCD", "CLBD"}, new String[] {"ITBD", "ITBD"}, new String[] {"OPBD", "ITBD"}, new String[] {"ITBD", "CLBD"})) {
            ReadStatement statement = read(plain.replace("OPBD", names[0]).replace("CLBD", names[1])).statements().get(0);
            assertEquals("-100.00 -90.00", statement.opening() + " " + statement.closing(), names[0] + names[1]);
        }
        String available = "<Bal><Tp><CdOrPrtry><Cd>CLAV</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>"
                + "<Bal><Tp><CdOrPrtry><Prtry>OWN</Prtry></CdOrPrtry></Tp><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>";
        assertEquals(new BigDecimal("-90.00"), read(plain.replaceFirst("<Bal>", java.util.regex.Matcher.quoteReplacement(available) + "<Bal>")).statements().get(0).closing());
        // Written after the lines too.
        String balances = plain.replaceFirst("(?s).*?(<Bal>.*</Bal>).*", "$1");
        assertEquals(1, read(plain.replace(balances, "").replace("</Stmt>", balances + "</Stmt>")).statements().get(0).entries());
    }

    @Test
    void aLineWithoutADayTakesThatOfItsStatement() {
        String undated = BANK.file(BANK.statement("S1", "0.00", List.of(Booked.of("10.00", "A")))).replaceAll("<(BookgDt|ValDt)>.*?</\\1>", "");
        assertEquals(LocalDate.of(2026, 12, 1), read(undated).entries().get(0).bookedOn());
        assertEquals(LocalDate.of(2026, 12, 1), read(undated.replaceAll("<FrToDt>.*?</FrToDt>", "")).entries().get(0).bookedOn());
        String never = undated.replaceAll("<FrToDt>.*?</FrToDt>", "");
        String balances = never.replaceFirst("(?s).*?(<Bal>.*</Bal>).*", "$1");
        InvalidInput refused = assertThrows(InvalidInput.class, () -> read(never.replace(balances, "").replace("</Stmt>", balances + "</Stmt>")));
        assertTrue(refused.faults().get(0).message(Language.EN).contains("Ntry[1]/BookgDt"), refused.getMessage());
    }

    @Test
    void nothingBookedIsAStatementToo() {
        ReadStatement statement = read(statement("100.00")).statements().get(0);
        assertEquals(0, statement.entries());
        assertEquals(LocalDate.of(2026, 12, 1), statement.until());
        assertEquals(0, read(statement("100.00", entry("10.00", "CRDT", "").replace("BOOK", "PDNG"), entry("7.00", "DBIT", "").replace("BOOK", "INFO"))).statements().get(0).entries());
    }

    @Test
    void noNumberNoReferenceNoPeriodAndOtherNamespacesInside() {
        String bare = BANK.file(BANK.statement("S1", "0.00", List.of(Booked.of("10.00", null)))).replaceAll("<ElctrncSeqNb>.*?</ElctrncSeqNb>|<FrToDt>.*?</FrToDt>|<Ccy>EUR</Ccy>", "");
        ReadStatement statement = read(bare).statements().get(0);
        assertNull(statement.electronicNumber());
        assertEquals(LocalDate.of(2026, 12, 1), statement.from());
        assertEquals(1, read(bare.replace("</Ntry>", "<SplmtryData><Envlp><x:Ntry xmlns:x=\"urn:x\"><Amt/></x:Ntry></Envlp></SplmtryData></Ntry>")).entries().size());
        assertEquals(1, read(bare.replace("<Stmt>", "<!-- a --><?b c?><Stmt xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"false\">")).entries().size());
        assertEquals(1, read(bare.replace(" xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"", "")).entries().size());
        assertEquals(1, Read.of(bare.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16LE).length > 0 ? ("\ufeff" + bare.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE) : new byte[0]).entries().size());
    }

    @Test
    void manyFilesPutTogetherAtRandomAreReadToTheCent() {
        many(500);
    }

    @Test
    @Tag("night")
    void tenThousandFilesPutTogetherAtRandomAreReadToTheCent() {
        many(10_000);
    }

    /** Whatever a bank leaves out, adds, renames or orders otherwise within the standard: every line, every cent. */
    private static void many(int most) {
        Random random = new Random(53);
        for (int i = 0; i < most; i++) {
            BigDecimal opening = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2);
            List<Booked> lines = new ArrayList<>();
            BigDecimal sum = opening;
            for (int k = random.nextInt(8); k > 0; k--) {
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(200_000) - 100_000, 2);
                lines.add(new Booked(amount, "2026-12-0" + (1 + random.nextInt(9)), random.nextBoolean() ? "R" + k : null, null, "Zoé & fils".replace("&", "&amp;"), "LU120010001234567891", "loyer", "NOTPROVIDED"));
                sum = sum.add(amount);
            }
            BankStyles bank = new BankStyles(List.of("02", "04", "08").get(random.nextInt(3)), random.nextBoolean());
            String file = varied(bank.file(bank.statement("S1", opening.toPlainString(), lines)), random);
            Read read = read(file);
            assertEquals(lines.size(), read.entries().size(), file);
            assertEquals(sum, read.statements().get(0).closing(), file);
            assertEquals(lines.stream().map(Booked::amount).toList(), read.entries().stream().map(ReadEntry::amount).toList(), file);
        }
    }

    private static String varied(String file, Random random) {
        String varied = file;
        if (random.nextBoolean()) {
            varied = varied.replaceAll("<(c:)?(ElctrncSeqNb|CreDtTm|ValDt|Refs)>.*?</(c:)?\\2>", "");
        }
        if (random.nextBoolean()) {
            varied = varied.replaceAll("(\\.[0-9]{2})</", "$1000</").replaceAll(">0\\.", ">.");
        }
        if (random.nextBoolean()) {
            varied = varied.replaceAll("<(c:)?BookgDt><(c:)?Dt>([0-9-]+)</(c:)?Dt>", "<$1BookgDt><$1DtTm>$3T08:00:00.000+01:00</$1DtTm>");
        }
        if (random.nextBoolean()) {
            varied = varied.replaceAll("><", random.nextBoolean() ? ">\r\n\t<" : "><!-- - -->< ".strip());
        }
        if (random.nextBoolean()) {
            varied = varied.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", random.nextBoolean() ? "" : "<?xml version='1.0' standalone=\"yes\"?>\r\n");
        }
        return varied;
    }
}
