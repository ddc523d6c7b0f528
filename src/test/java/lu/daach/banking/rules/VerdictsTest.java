package lu.daach.banking.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a statement, and which references are ours. */
class VerdictsTest {

    /** @param known how many of the lines, from the first, are imported already */
    private static Verdict judge(String opening, int known, String last, boolean named, String... amounts) {
        BigDecimal moved = BigDecimal.ZERO;
        for (int i = 0; i < known; i++) {
            moved = moved.add(new BigDecimal(amounts[i]));
        }
        Verdict.Weight weight = new Verdict.Weight(amounts.length, known, named ? known : 0, moved, named ? moved : BigDecimal.ZERO);
        return Verdict.of(new BigDecimal(opening), weight, last == null ? null : new BigDecimal(last));
    }

    @Test
    void theFirstIsAcceptedAndWhatFollowsToo() {
        assertEquals(Verdict.State.IMPORTED, judge("5", 0, null, true, "10").state());
        assertEquals(Verdict.State.IMPORTED, judge("15", 0, "15.00", true, "10").state());
        assertEquals(Verdict.State.IMPORTED, judge("15", 0, "15.00", true).state());
        assertEquals(Verdict.State.PARKED, judge("16", 0, "15", true, "10").state());
        assertEquals(Verdict.State.DUPLICATE, judge("5", 1, "15", true, "10").state());
    }

    @Test
    void statementsMayOverlap() {
        assertEquals(new Verdict(Verdict.State.IMPORTED, Verdict.Fresh.UNKNOWN), judge("5", 1, "15", true, "10", "12"));
    }

    @Test
    void twoPaymentsThatLookAlikeAreTwoWhereTheBalanceSaysSo() {
        assertEquals(new Verdict(Verdict.State.IMPORTED, Verdict.Fresh.UNNAMED_TOO), judge("15", 1, "15", false, "10", "3"));
        assertEquals(2, new Verdict.Weight(2, 1, 0, BigDecimal.TEN, BigDecimal.ZERO).fresh(Verdict.Fresh.UNNAMED_TOO));
        assertEquals(Verdict.State.PARKED, judge("15", 1, "15", true, "10", "3").state());
        assertEquals(Verdict.State.DUPLICATE, judge("15", 1, "15", false, "10").state());
        assertEquals(Verdict.State.DUPLICATE, judge("15", 1, "15", true, "10").state());
    }

    @Test
    void aReferenceIsFoundInWhatPeopleWrite() {
        assertTrue(CreditorReference.isValid("RF18539007547034"));
        assertFalse(CreditorReference.isValid("RF19539007547034"));
        assertFalse(CreditorReference.isValid(null));
        assertEquals("RF18 5390 0754 7034", CreditorReference.grouped("RF18539007547034"));
        assertEquals(Set.of("RF18539007547034"), CreditorReference.within("loyer decembre rf18 5390 0754 7034 merci"));
        assertEquals(Set.of(), CreditorReference.within("RF 12"));
    }
}
