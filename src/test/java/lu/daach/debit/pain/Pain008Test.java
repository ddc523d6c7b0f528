package lu.daach.debit.pain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lu.daach.debit.rules.Turn;
import lu.daach.kernel.Money;
import lu.daach.payment.pain.PainSchema;
import org.junit.jupiter.api.Test;

/** The file against the published schema. */
class Pain008Test {

    private static DirectDebitFile file(Random random) {
        List<DirectDebitBlock> blocks = new ArrayList<>();
        for (int b = 1 + random.nextInt(4); b > 0; b--) {
            List<DirectDebit> debits = new ArrayList<>();
            for (int d = 1 + random.nextInt(5); d > 0; d--) {
                boolean referring = random.nextBoolean();
                debits.add(new DirectDebit("E" + b + "-" + d, new Money(new BigDecimal(1 + random.nextInt(200_000)).movePointLeft(2)), "DAACH-1-000123-" + d,
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200)), "Ada Muster", "LU280019400644750000", referring ? "RF18539007547034" : null, "Participation"));
            }
            blocks.add(new DirectDebitBlock("B" + b, LocalDate.of(2026, 12, 1).plusDays(random.nextInt(28)), random.nextBoolean() ? Turn.FRST : Turn.RCUR, debits));
        }
        return new DirectDebitFile("M1", Instant.parse("2026-11-15T10:00:00Z"), "HausCaRe", "LU280019400644750000", "LU83ZZZ0000000000000000001", blocks);
    }

    @Test
    void everyFileFollowsTheSchemaAndAddsUp() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            DirectDebitFile file = file(random);
            byte[] written = Pain008.write(file);
            assertNull(PainSchema.faultOfDebits(written), new String(written, StandardCharsets.UTF_8));
            String text = new String(written, StandardCharsets.UTF_8);
            assertTrue(text.contains("<NbOfTxs>" + file.transactions() + "</NbOfTxs><CtrlSum>" + file.sum() + "</CtrlSum>"), text);
            assertEquals(file.transactions(), text.split("<DrctDbtTxInf>").length - 1);
            assertArrayEquals(written, Pain008.write(file));
        }
    }

    @Test
    void whatTheSchemaForbidsIsSeen() throws IOException {
        String text = new String(Pain008.write(file(new Random(1))), StandardCharsets.UTF_8);
        assertTrue(PainSchema.faultOfDebits(text.replace("<SeqTp>", "<SeqTq>").replace("</SeqTp>", "</SeqTq>").getBytes(StandardCharsets.UTF_8)) != null);
    }
}
