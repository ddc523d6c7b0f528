package lu.daach.arrears.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.arrears.rules.Standing.Open;
import org.junit.jupiter.api.Test;

/** Age, ladder, tolerance, stop and plan. */
class ArrearsRulesTest {

    private static final Ladder LADDER = new Ladder(5, new BigDecimal("20.00"), List.of(new Ladder.Step(1, StepKind.CALL, 5),
            new Ladder.Step(2, StepKind.VISIT, 12), new Ladder.Step(3, StepKind.REMINDER, 30)));

    private static Open month(int month, String open) {
        return new Open(LocalDate.of(2026, month, 1), new BigDecimal("300.00"), new BigDecimal(open));
    }

    private static BigDecimal of(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void ageCountsFromTheDueDay() {
        Standing standing = Standing.of(List.of(month(8, "10.00"), month(9, "50.00"), month(10, "300.00"), month(11, "300.00")), LADDER, LocalDate.of(2026, 11, 5));
        assertEquals(LocalDate.of(2026, 8, 5), standing.oldest());
        assertEquals("[0.00, 300.00, 50.00, 10.00]", standing.ages().toString(), "October is 31 days old, November is not late on its last day");
        assertEquals("[300.00, 300.00, 50.00, 10.00]", Standing.of(List.of(month(8, "10.00"), month(9, "50.00"), month(10, "300.00"), month(11, "300.00")), LADDER,
                LocalDate.of(2026, 11, 6)).ages().toString());
        assertNull(Standing.of(List.of(month(11, "300.00")), LADDER, LocalDate.of(2026, 11, 5)).oldest());
    }

    @Test
    void theToleranceIsInclusive() {
        LocalDate today = LocalDate.of(2026, 11, 15);
        assertEquals(Next.State.TOLERATED, Next.of(Standing.of(List.of(month(11, "20.00")), LADDER, today), LADDER, 0, null, null).state());
        assertEquals(Next.State.STEP, Next.of(Standing.of(List.of(month(11, "20.01")), LADDER, today), LADDER, 0, null, null).state());
        assertEquals(Next.State.CLEAR, Next.of(Standing.of(List.of(), LADDER, today), LADDER, 0, null, null).state());
    }

    @Test
    void aVoiceComesFirstAndStopsAndPlansHold() {
        Standing standing = Standing.of(List.of(month(10, "300.00")), LADDER, LocalDate.of(2026, 11, 15));
        Next first = Next.of(standing, LADDER, 0, null, null);
        assertEquals(StepKind.CALL, first.step().kind());
        assertEquals(LocalDate.of(2026, 10, 10), first.on());
        assertEquals(StepKind.REMINDER, Next.of(standing, LADDER, 2, null, null).step().kind());
        assertEquals(Next.State.END, Next.of(standing, LADDER, 3, null, null).state());
        assertEquals(LocalDate.of(2026, 12, 1), Next.of(standing, LADDER, 1, LocalDate.of(2026, 11, 30), null).on());
        assertTrue(Next.of(standing, LADDER, 1, null, LocalDate.of(2026, 12, 15)).holdsLetters());
    }

    @Test
    void aPlanIsKeptAsLongAsNoMoreIsOpenThanItsRest() {
        List<PlanCourse.Instalment> three = PlanCourse.instalments(of("250.00"), of("100.00"), LocalDate.of(2026, 8, 31));
        assertEquals("[100.00, 100.00, 50.00]", three.stream().map(PlanCourse.Instalment::amount).toList().toString());
        assertEquals(LocalDate.of(2026, 9, 30), three.get(1).due());
        LocalDate today = LocalDate.of(2026, 10, 15);
        assertNull(PlanCourse.of(three, List.of(of("150.00"), of("70.00")), of("20.00"), today).broken(), "20.00 too much is let be");
        PlanCourse broken = PlanCourse.of(three, List.of(of("150.00"), of("70.01")), of("20.00"), today);
        assertEquals(2, broken.broken().instalment().position());
        assertNull(broken.looks().get(2).kept());
        assertTrue(PlanCourse.of(three, List.of(of("150.00"), of("50.00"), of("0.00")), of("0.00"), LocalDate.of(2026, 11, 15)).finished());
    }
}
