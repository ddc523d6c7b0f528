package lu.daach.household.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NationalIdTest {

    /** An example in public documentation of the two check digits. */
    private static final String EXAMPLE = "1893120105732";

    @Test
    void bothCheckDigitsCount() {
        assertEquals(Optional.of(EXAMPLE), NationalId.parse(EXAMPLE));
        assertEquals(Optional.of(EXAMPLE), NationalId.parse("1893 1201 057 32"));
        assertEquals(EXAMPLE, NationalId.complete(EXAMPLE.substring(0, 11)));
    }

    @Test
    void everyWrongDigitAndEverySwapOfNeighboursIsFound() {
        for (int at = 0; at < EXAMPLE.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = EXAMPLE.substring(0, at) + digit + EXAMPLE.substring(at + 1);
                assertEquals(other.equals(EXAMPLE), NationalId.parse(other).isPresent(), other);
            }
            if (at > 0 && EXAMPLE.charAt(at) != EXAMPLE.charAt(at - 1)) {
                String swapped = EXAMPLE.substring(0, at - 1) + EXAMPLE.charAt(at) + EXAMPLE.charAt(at - 1) + EXAMPLE.substring(at + 1);
                assertTrue(NationalId.parse(swapped).isEmpty(), swapped);
            }
        }
    }

    @Test
    void whatIsNoNumberIsNone() {
        for (String none : new String[] {null, "", "189312010573", "18931201057322", "abcdefghijklm", "١٨٩٣١٢٠١٠٥٧٣٢"}) {
            assertTrue(NationalId.parse(none).isEmpty(), none);
        }
    }

    @Test
    void itTellsItsDateAndShowsItsEnd() {
        assertEquals(Optional.of(LocalDate.of(1893, 12, 1)), NationalId.born(EXAMPLE));
        assertTrue(NationalId.born(NationalId.complete("19900000123")).isEmpty(), "a day that is not known");
        assertEquals("•••••••••732", NationalId.masked(EXAMPLE));
    }
}
