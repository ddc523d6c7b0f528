package lu.daach.followup.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** Easter Sundays as calendars print them. */
    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2030-04-21", "2038-04-25"})
    void easterIsWhereItIs(LocalDate sunday) {
        assertEquals(sunday, WorkingDays.easter(sunday.getYear()));
    }

    @Test
    void theElevenHolidaysOf2026() {
        List<LocalDate> holidays = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(WorkingDays::holiday).toList();
        assertEquals(List.of("2026-01-01", "2026-04-06", "2026-05-01", "2026-05-09", "2026-05-14", "2026-05-25", "2026-06-23", "2026-08-15",
                "2026-11-01", "2026-12-25", "2026-12-26"), holidays.stream().map(LocalDate::toString).toList());
    }

    /** Counted on paper: weekends and holidays left out. */
    @ParameterizedTest
    @CsvSource({"2026-11-09, 25, 2026-12-14", "2026-12-14, 25, 2027-01-20", "2026-05-08, 5, 2026-05-18", "2026-11-13, 1, 2026-11-16"})
    void countsWhatIsWorked(LocalDate from, int days, LocalDate reached) {
        assertEquals(reached, WorkingDays.after(from, days));
    }

    @Test
    void weekendsAreNoWorkingDays() {
        assertFalse(WorkingDays.is(LocalDate.of(2026, 11, 14)));
        assertFalse(WorkingDays.is(LocalDate.of(2026, 11, 15)));
        assertTrue(WorkingDays.is(LocalDate.of(2026, 11, 16)));
    }
}
