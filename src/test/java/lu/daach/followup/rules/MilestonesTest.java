package lu.daach.followup.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @Test
    void countedBackFromTheEnd() {
        List<Milestones.Milestone> all = Milestones.before(LocalDate.of(2027, 8, 31), Set.of("savoir-loger"));
        assertEquals(Milestones.codes(), all.stream().map(Milestones.Milestone::code).toList());
        assertEquals(LocalDate.of(2025, 8, 31), all.get(0).by());
        assertFalse(all.get(0).late(TODAY), "reached");
        assertEquals(LocalDate.of(2026, 2, 28), all.get(1).by(), "the last day of a shorter month");
        assertTrue(all.get(1).late(TODAY));
        assertFalse(all.get(6).late(TODAY), "still ahead");
    }

    @Test
    void aRehousingIsPlannedBackAndNeverIntoThePast() {
        LocalDate last = LocalDate.of(2027, 1, 31);
        List<LocalDate> days = Milestones.rehousing().stream().map(step -> step.on(last, TODAY)).toList();
        assertEquals(TODAY, days.get(0));
        assertEquals(LocalDate.of(2026, 11, 17), days.get(4));
        assertEquals(last, days.get(days.size() - 1));
        assertEquals(days.stream().sorted().toList(), days);
    }
}
