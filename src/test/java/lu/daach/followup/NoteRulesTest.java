package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class NoteRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private static List<String> faults(LocalDate on, String shared, String confidential, LocalDate next) {
        Faults faults = new Faults();
        NoteRules.check(new NoteCard(NoteKind.VISIT, on, shared, confidential, next), TODAY, faults);
        if (!faults.any()) {
            return List.of();
        }
        return assertThrows(InvalidInput.class, faults::refuseIfAny).faults().stream().map(Fault::pointer).toList();
    }

    @Test
    void aContactWasTodayOrEarlier() {
        assertEquals(List.of(), faults(TODAY, "x", null, null));
        assertEquals(List.of("/on"), faults(TODAY.plusDays(1), "x", null, null));
    }

    @Test
    void oneOfTheTwoTextsIsEnough() {
        assertEquals(List.of(), faults(TODAY, null, "x", null));
        assertEquals(List.of("/shared"), faults(TODAY, null, null, null));
    }

    @Test
    void theNextContactComesAfterThisOneAndWithinTwoYears() {
        assertEquals(List.of(), faults(TODAY, "x", null, TODAY));
        assertEquals(List.of(), faults(TODAY, "x", null, TODAY.plusYears(2)));
        assertEquals(List.of("/nextContactOn"), faults(TODAY, "x", null, TODAY.minusDays(1)));
        assertEquals(List.of("/nextContactOn"), faults(TODAY, "x", null, TODAY.plusYears(2).plusDays(1)));
    }
}
