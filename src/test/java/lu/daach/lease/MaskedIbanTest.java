package lu.daach.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lu.daach.kernel.Faults;
import lu.daach.kernel.Language;
import org.junit.jupiter.api.Test;

/** An account number in passing shows its country, check digits and last four, and sent back so it changes nothing. */
class MaskedIbanTest {

    private static final String IBAN = "LU280019400644750000";

    @Test
    void onlyHeadAndTailAreSeen() {
        assertEquals("LU28 **** **** **** 0000", MaskedIban.of(IBAN));
        assertEquals("BE68 **** **** 7034", MaskedIban.of("BE68539007547034"));
        assertNull(MaskedIban.of(null));
    }

    @Test
    void theMaskSentBackKeepsTheNumber() {
        Faults faults = new Faults();
        assertEquals(IBAN, OwnerRules.iban(card(MaskedIban.of(IBAN)), IBAN, faults));
        assertFalse(faults.any());
    }

    @Test
    void theMaskOfAnotherNumberIsNoNumber() {
        Faults faults = new Faults();
        OwnerRules.iban(card("LU28 **** **** **** 0001"), IBAN, faults);
        assertTrue(faults.any());
    }

    @Test
    void blanksAndSmallLettersAreRead() {
        Faults faults = new Faults();
        assertEquals(IBAN, OwnerRules.iban(card("lu28 0019 4006 4475 0000"), null, faults));
        assertFalse(faults.any());
    }

    @Test
    void wrongCheckDigitsAreRefused() {
        Faults faults = new Faults();
        OwnerRules.iban(card("LU29 0019 4006 4475 0000"), null, faults);
        assertTrue(faults.any());
    }

    private static OwnerCard card(String iban) {
        return new OwnerCard(OwnerKind.COMPANY, null, null, "X", iban, Language.FR);
    }
}
