package lu.daach.banking.camt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import lu.daach.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class Reports002Test {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.%s\"><CstmrPmtStsRpt>"
            + "<GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-19T08:00:00</CreDtTm></GrpHdr>";
    private static final String FILE = "<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>";
    private static final String END = "</CstmrPmtStsRpt></Document>";
    private static final String BLOCK = "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>";
    private static final String REFUSED = "<TxInfAndSts><StsId>1</StsId><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Orgtr>"
            + "<Nm>Banque</Nm></Orgtr><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Compte clos</AddtlInf><AddtlInf>2026-11-01</AddtlInf></StsRsnInf><OrgnlTxRef><Amt>"
            + "<InstdAmt Ccy=\"EUR\">12.5</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>";

    /** Everything that a report told. */
    private static final class Told implements ReportLines {

        private final List<ReadStatus> all = new ArrayList<>();
        private long payments;

        @Override
        public void file(String message, ReadStatus file) {
            assertEquals("R1", message);
            all.add(file);
        }

        @Override
        public void block(ReadStatus block) {
            all.add(block);
        }

        @Override
        public void payment(ReadStatus payment) {
            payments++;
            if (payments < 10) {
                all.add(payment);
            }
        }
    }

    @Test
    void bothVersionsAreReadWithTheirReasons() {
        for (String version : List.of("03", "10")) {
            List<ReadStatus> told = told(report(version, "<GrpSts>PART</GrpSts>", BLOCK.formatted("<PmtInfSts>PART</PmtInfSts>" + REFUSED
                    + "<TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>"))).all;
            assertEquals(4, told.size());
            assertEquals("M1", told.get(0).about());
            assertEquals("B1", told.get(1).about());
            ReadStatus refused = told.get(2);
            assertTrue(refused.refused());
            assertEquals("E1 AC04 Compte clos 2026-11-01", refused.about() + " " + refused.code() + " " + refused.words());
            assertEquals(new BigDecimal("12.50"), refused.amount());
            assertEquals("OrgnlPmtInfAndSts[1]/TxInfAndSts[1]", refused.place().element());
            assertEquals("ACSP", told.get(3).status());
            assertNull(told.get(3).amount());
        }
    }

    @Test
    void theWholeMayBeRefusedByTheBanksOwnWord() {
        ReadStatus file = told(report("03", "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>X-1</Prtry></Rsn></StsRsnInf>", "")).all.get(0);
        assertTrue(file.refused());
        assertNull(file.code());
        assertEquals("X-1", file.words());
    }

    @Test
    void whatIsWrongIsRefusedWithItsLine() {
        String good = report("10", "<GrpSts>PART</GrpSts>", BLOCK.formatted("<PmtInfSts>PART</PmtInfSts>" + REFUSED));
        for (String wrong : List.of(good.replace("pain.002.001.10", "pain.001.001.09"), good.replace("<MsgId>R1</MsgId>", ""), good.replace(">RJCT<", ">rjct<"),
                good.replace("<OrgnlMsgId>M1</OrgnlMsgId>", "<OrgnlMsgId> </OrgnlMsgId>"), good.replace("<OrgnlPmtInfId>B1</OrgnlPmtInfId>", ""),
                good.replace("E1<", "E".repeat(36) + "<"), good.replace("Ccy=\"EUR\"", "Ccy=\"USD\""), good.replace("12.5<", "-12.5<"), good.replace("12.5<", "1e1<"),
                good.replace("<PmtInfSts>PART</PmtInfSts>" + REFUSED, REFUSED + "<PmtInfSts>RJCT</PmtInfSts>"),
                good.replace(END, FILE.formatted("<GrpSts>ACCP</GrpSts>") + END), good.replace("?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                good.replace("Compte clos", "&x;"), good.replace("Compte clos", "a\u0001"), good + good, good.substring(0, good.length() - 9), "<", "", "PK\u0003\u0004",
                HEAD.formatted("03") + END, good.replace("Compte clos", "<a>".repeat(50) + "</a>".repeat(50)),
                good.replace("<PmtInfSts>", "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>".repeat(30) + "<PmtInfSts>"))) {
            InvalidInput refused = assertThrows(InvalidInput.class, () -> told(wrong), wrong);
            assertTrue(refused.faults().get(0).key().startsWith("banking.file."), wrong);
        }
        assertEquals(3, told(good.replace("Compte clos", "<![CDATA[<b>]]>")).all.size());
    }

    /** Two thousand reports that were sound before something happened to them. */
    @Test
    void brokenBytesAreRefusedAndNothingElse() {
        byte[] good = report("03", "<GrpSts>PART</GrpSts>", BLOCK.formatted("<PmtInfSts>PART</PmtInfSts>" + REFUSED)).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261123);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] file = good.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            file = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            try {
                Reports002.read(new ByteArrayInputStream(file), new Any());
            } catch (InvalidInput e) {
                refused++;
            }
        }
        assertTrue(refused > 1_000, "refused " + refused);
    }

    /** A hundred megabytes, more than is ever kept: each payment is handed over and forgotten. */
    @Test
    void aLongReportIsReadAsAStream() {
        byte[] part = "<TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>".repeat(100).getBytes(StandardCharsets.UTF_8);
        Enumeration<InputStream> parts = new Enumeration<>() {

            private int left = 10_000;

            @Override
            public boolean hasMoreElements() {
                return left > 0;
            }

            @Override
            public InputStream nextElement() {
                left--;
                return new ByteArrayInputStream(part);
            }
        };
        InputStream head = bytes(HEAD.formatted("10") + FILE.formatted("<GrpSts>ACSP</GrpSts>") + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>");
        Told told = new Told();
        Runtime.getRuntime().gc();
        Reports002.read(new SequenceInputStream(Collections.enumeration(List.of(head, new SequenceInputStream(parts), bytes("</OrgnlPmtInfAndSts>" + END)))), told);
        assertEquals(1_000_000, told.payments);
    }

    /** Takes whatever is told. */
    private static final class Any implements ReportLines {

        @Override
        public void file(String message, ReadStatus file) {
            assertTrue(message.length() <= 35);
        }

        @Override
        public void block(ReadStatus block) {
            assertTrue(block.about().length() <= 35);
        }

        @Override
        public void payment(ReadStatus payment) {
            assertTrue(payment.about() == null || payment.about().length() <= 35);
        }
    }

    private static String report(String version, String status, String blocks) {
        return HEAD.formatted(version) + FILE.formatted(status) + blocks + END;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Told told(String report) {
        Told told = new Told();
        Reports002.read(bytes(report), told);
        return told;
    }
}
