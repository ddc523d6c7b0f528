package lu.daach.banking.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import org.junit.jupiter.api.Test;

class ReturnReasonTest {

    @Test
    void everyCodeIsToldInFourLanguages() {
        for (String code : ReturnReason.codes()) {
            for (Language language : Language.values()) {
                assertTrue(ReturnReason.words(code).in(language).endsWith("(" + code + ")"), code + " " + language);
            }
        }
    }

    @Test
    void everySortSaysWhatToDo() {
        for (ReturnReason reason : ReturnReason.values()) {
            assertTrue(Messages.has("debit.mandate.looking." + reason.name()), reason.name());
        }
        assertEquals(ReturnReason.FUNDS, ReturnReason.of("AM04"));
        assertEquals(ReturnReason.DEATH, ReturnReason.of("MD07"));
    }

    @Test
    void whatIsNotKnownIsToldAsItIsWritten() {
        assertNull(ReturnReason.of(null));
        assertNull(ReturnReason.words(null));
        assertEquals(ReturnReason.BANK, ReturnReason.of("ZZ99"));
        assertEquals("the bank writes: GESTE", ReturnReason.words("GESTE").in(Language.EN));
    }
}
