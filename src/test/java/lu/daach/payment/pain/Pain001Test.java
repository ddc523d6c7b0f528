package lu.daach.payment.pain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.payment.rules.SepaText;
import org.junit.jupiter.api.Test;

/** The file, held against its published schema. */
class Pain001Test {

    private static final int FILES = 300;

    @Test
    void everyFileIsValidAndAddsUp() throws IOException {
        Random random = new Random(1);
        for (int number = 0; number < FILES; number++) {
            CreditTransferFile file = file(random, 1 + random.nextInt(30));
            byte[] written = Pain001.write(file);
            assertNull(PainSchema.fault(written));
            String text = new String(written, StandardCharsets.UTF_8);
            assertTrue(text.contains("<NbOfTxs>" + file.transfers().size() + "</NbOfTxs><CtrlSum>" + file.sum() + "</CtrlSum>"), text);
            assertArrayEquals(written, Pain001.write(file));
        }
    }

    @Test
    void theSchemaSeesWhatIsWrong() throws IOException {
        String good = new String(Pain001.write(file(new Random(2), 2)), StandardCharsets.UTF_8);
        assertNotNull(PainSchema.fault(good.replace("TRF", "XXX").getBytes(StandardCharsets.UTF_8)));
        assertNotNull(PainSchema.fault(good.replace("<MsgId>", "<MsgId>00000000").getBytes(StandardCharsets.UTF_8)));
    }

    private static CreditTransferFile file(Random random, int transfers) {
        List<CreditTransfer> all = new ArrayList<>();
        for (int i = 0; i < transfers; i++) {
            StringBuilder name = new StringBuilder();
            for (int letter = random.nextInt(100); letter >= 0; letter--) {
                name.append((char) (32 + random.nextInt(600)));
            }
            all.add(new CreditTransfer("E" + plain(random), SepaText.of(name.toString(), SepaText.NAME), "LU280019400644750000",
                    new Money(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2)), SepaText.of("Loyer " + name + name, SepaText.REMITTANCE)));
        }
        return new CreditTransferFile(plain(random), "B" + plain(random), Instant.parse("2026-11-15T10:00:00.123456Z"),
                LocalDate.of(2026, 11, 17), "HausCaRe", "LU280019400644750000", all);
    }

    private static String plain(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
    }
}
