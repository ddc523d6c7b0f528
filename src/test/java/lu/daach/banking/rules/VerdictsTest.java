package lu.daach.banking.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a statement, and which references are ours. */
class VerdictsTest {

    private static final BigDecimal TEN = new BigDecimal("10.00");

    private static Verdict judge(String opening, Set<Integer> known, String last, boolean named, String... amounts) {
        List<Verdict.Line> lines = java.util.Arrays.stream(amounts).map(amount -> new Verdict.Line(new BigDecimal(amount), named)).toList();
        return Verdict.of(new BigDecimal(opening), lines, known, last == null ? null : new BigDecimal(last));
    }

    @Test
    void theFirstIsAcceptedAndWhatFollowsToo() {
        assertEquals(Verdict.State.IMPORTED, judge("5", Set.of(), null, true, "10").state());
        assertEquals(Verdict.State.IMPORTED, judge("15", Set.of(), "15.00", true, "10").state());
        assertEquals(Verdict.State.IMPORTED, judge("15", Set.of(), "15.00", true).state());
        assertEquals(Verdict.State.PARKED, judge("16", Set.of(), "15", true, "10").state());
        assertEquals(Verdict.State.DUPLICATE, judge("5", Set.of(0), "15", true, "10").state());
    }

    @Test
    void statementsMayOverlap() {
        Verdict verdict = judge("5", Set.of(0), "15", true, "10", "12");
        assertEquals(Verdict.State.IMPORTED, verdict.state());
        assertEquals(List.of(1), verdict.fresh());
    }

    @Test
    void twoPaymentsThatLookAlikeAreTwoWhereTheBalanceSaysSo() {
        Verdict verdict = judge("15", Set.of(0), "15", false, "10", "3");
        assertEquals(Verdict.State.IMPORTED, verdict.state());
        assertEquals(List.of(0, 1), verdict.fresh());
        assertEquals(Verdict.State.PARKED, judge("15", Set.of(0), "15", true, "10", "3").state());
        assertEquals(Verdict.State.DUPLICATE, judge("15", Set.of(0), "15", false, "10").state());
        assertEquals(Verdict.State.DUPLICATE, judge("15", Set.of(0), "15", true, "10").state());
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

    @Test
    void onlyWhatIsBeyondDoubtIsDecided() {
        java.util.UUID one = java.util.UUID.randomUUID();
        java.util.UUID other = java.util.UUID.randomUUID();
        assertEquals(Decision.How.REFERENCE, decide(TEN, false, false, Set.of(one), Set.of(other), Set.of()));
        assertEquals(Decision.How.PAYER, decide(TEN, false, false, Set.of(), Set.of(one), Set.of()));
        assertEquals(null, decide(TEN, false, true, Set.of(), Set.of(one), Set.of()));
        assertEquals(null, decide(TEN, false, false, Set.of(), Set.of(one, other), Set.of()));
        assertEquals(null, decide(TEN, false, false, Set.of(one, other), Set.of(one), Set.of()));
        assertEquals(null, decide(TEN.negate(), false, false, Set.of(one), Set.of(one), Set.of()));
        assertEquals(Decision.How.RETURNED, decide(TEN.negate(), true, false, Set.of(), Set.of(), Set.of(one)));
    }

    private static Decision.How decide(BigDecimal amount, boolean returned, boolean foreign, Set<java.util.UUID> named, Set<java.util.UUID> remembered,
            Set<java.util.UUID> earlier) {
        return Decision.of(new Decision.Facts(amount, returned, foreign, named, remembered, earlier, List.of())).map(Decision::how).orElse(null);
    }
}
