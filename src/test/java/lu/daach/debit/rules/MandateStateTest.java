package lu.daach.debit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MandateStateTest {

    private static final LocalDate SIGNED = LocalDate.of(2023, 11, 15);

    @Test
    void aMandateIsVoidAfterThirtySixMonthsWithoutADebit() {
        assertEquals(MandateState.VALID, MandateState.of(SIGNED, null, null, null, LocalDate.of(2026, 11, 15)));
        assertEquals(MandateState.VOID, MandateState.of(SIGNED, null, null, null, LocalDate.of(2026, 11, 16)));
        assertEquals(MandateState.VALID, MandateState.of(SIGNED, LocalDate.of(2024, 1, 5), null, null, LocalDate.of(2027, 1, 5)));
        assertEquals(MandateState.VOID, MandateState.of(SIGNED, LocalDate.of(2024, 1, 5), null, null, LocalDate.of(2027, 1, 6)));
    }

    @Test
    void aMandateThatIsHeldIsNotCollectedAndOneThatIsRevokedStaysSo() {
        LocalDate today = LocalDate.of(2026, 11, 15);
        assertEquals(MandateState.HELD, MandateState.of(today.minusDays(9), null, today, null, today));
        assertEquals(MandateState.REVOKED, MandateState.of(today.minusDays(9), null, today, today, today));
        assertEquals(MandateState.VALID, MandateState.of(today.minusDays(9), null, null, today.plusDays(1), today));
    }

    @Test
    void theFirstDebitIsOnceAndTheDayLeavesTimeToTell() {
        assertEquals(Turn.FRST, Turn.of(false));
        assertEquals(Turn.RCUR, Turn.of(true));
        assertEquals(LocalDate.of(2026, 12, 5), DueDay.of(YearMonth.of(2026, 12), 5, LocalDate.of(2026, 12, 2)));
        assertEquals(LocalDate.of(2026, 12, 9), DueDay.of(YearMonth.of(2026, 12), 5, LocalDate.of(2026, 12, 9)));
    }

    @Test
    void aCreditorIsKnownByItsCheckDigits() {
        assertTrue(CreditorIdentifier.isValid("LU83ZZZ0000000000000000001"));
        assertTrue(CreditorIdentifier.isValid("DE98ZZZ09999999999"));
        assertTrue(CreditorIdentifier.isValid("DE98ABC09999999999"), "the business code does not count");
        assertFalse(CreditorIdentifier.isValid("DE99ZZZ09999999999"));
        assertFalse(CreditorIdentifier.isValid(null));
        assertFalse(CreditorIdentifier.isValid(""));
    }
}
