package lu.daach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months of a report: both ends included, what is wrong said at its place. */
class MonthsTest {

    @Test
    void bothEndsAreIncluded() {
        Months months = Months.of("2025-12", "2026-11", new Faults());
        assertEquals(12, months.count());
        assertEquals(LocalDate.of(2025, 12, 1), months.firstDay());
        assertEquals(LocalDate.of(2026, 12, 1), months.endsBefore());
        assertEquals(new Months(YearMonth.of(2024, 12), YearMonth.of(2025, 11)), months.before());
        assertEquals(12, months.each().size());
    }

    @ParameterizedTest
    @CsvSource({"2026-13, 2026-01, /from", "2026-1, 2026-01, /from", "1899-12, 1900-01, /from", "2026-02, 2026-01, /until", "2026-01, 2200-01, /until",
        "2026-01, , /until", "1950-01, 2000-01, /until", "+2026-01, 2026-01, /from"})
    void whatCannotBeMeantIsAFault(String from, String until, String pointer) {
        Faults faults = new Faults();
        assertNull(Months.of(from, until, faults));
        assertEquals(pointer, assertThrows(InvalidInput.class, faults::refuseIfAny).faults().get(0).pointer());
    }
}
