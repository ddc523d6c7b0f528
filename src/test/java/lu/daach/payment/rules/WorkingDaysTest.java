package lu.daach.payment.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which banks work. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({"2026-11-15, 2026-11-16", "2026-11-16, 2026-11-16", "2026-04-03, 2026-04-07", "2027-03-26, 2027-03-30", "2026-05-01, 2026-05-04",
        "2026-12-25, 2026-12-28", "2027-01-01, 2027-01-04", "2026-06-23, 2026-06-23"})
    void theNextOneIs(LocalDate day, LocalDate working) {
        assertEquals(working, WorkingDays.from(day));
        assertEquals(day.equals(working), WorkingDays.isOne(day));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"})
    void easterIsOn(LocalDate sunday) {
        assertEquals(sunday, WorkingDays.easter(sunday.getYear()));
    }
}
