package lu.daach.banking.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** EPC069-12: every fact in its line. */
class EpcPaymentTest {

    @Test
    void theReferenceStandsInTheTenthLine() {
        String[] lines = EpcPayment.text("HausCaRe  Réiden", "LU280019400644750000", new BigDecimal("236.9"), "RF18539007547034").split("\n");
        assertEquals("BCD|002|1|SCT||HausCaRe Réiden|LU280019400644750000|EUR236.90||RF18539007547034", String.join("|", lines));
        assertEquals("RF18539007547034", lines[9]);
        assertEquals(70, EpcPayment.text("é".repeat(90), "LU280019400644750000", BigDecimal.ONE, "RF18539007547034").split("\n")[5].length());
    }

    @Test
    void nothingAndAWrongReferenceAreNotAskedFor() {
        assertThrows(IllegalArgumentException.class, () -> EpcPayment.text("A", "LU280019400644750000", BigDecimal.ZERO, "RF18539007547034"));
        assertThrows(IllegalArgumentException.class, () -> EpcPayment.text("A", "LU280019400644750000", BigDecimal.ONE, "RF19539007547034"));
        assertThrows(IllegalArgumentException.class, () -> EpcPayment.text("A", "LU280019400644750000", new BigDecimal("1000000000"), "RF18539007547034"));
    }
}
