package lu.daach.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void holds_its_first_day_but_not_its_end() {
        Period may = new Period(MAY, JUNE);
        assertTrue(may.contains(MAY));
        assertTrue(may.contains(JUNE.minusDays(1)));
        assertFalse(may.contains(JUNE));
        assertFalse(may.contains(MAY.minusDays(1)));
        assertTrue(Period.from(MAY).contains(LocalDate.of(2999, 1, 1)));
    }

    @Test
    void neighbours_do_not_overlap() {
        Period may = new Period(MAY, JUNE);
        assertFalse(may.overlaps(Period.from(JUNE)));
        assertFalse(Period.from(JUNE).overlaps(may));
        assertTrue(may.overlaps(Period.from(JUNE.minusDays(1))));
        assertTrue(Period.from(MAY).overlaps(Period.from(JUNE)));
    }

    @Test
    void is_never_empty() {
        assertThrows(IllegalArgumentException.class, () -> new Period(MAY, MAY));
        assertThrows(IllegalArgumentException.class, () -> new Period(JUNE, MAY));
    }
}
