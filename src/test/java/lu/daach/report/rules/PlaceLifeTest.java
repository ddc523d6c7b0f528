package lu.daach.report.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.kernel.Period;
import org.junit.jupiter.api.Test;

/** What a day is: lived in, else what was said, else works, else turnaround, else nobody suited. */
class PlaceLifeTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 7, 1);

    @Test
    void aPlaceWithoutALeaseIsNoPartOfThePool() {
        assertEquals("", life(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void turnaroundEndsAfterThirtyDaysOrWithTheNextHousehold() {
        assertEquals("occupied 2026-01-01 2026-03-01, turnaround 2026-03-01 2026-03-31, noCandidate 2026-03-31 2026-07-01",
                life(held(), List.of(period(1, 1, 3, 1)), List.of(), List.of()));
        assertEquals("occupied 2026-01-01 2026-03-01, turnaround 2026-03-01 2026-03-10, occupied 2026-03-10 2026-07-01",
                life(held(), List.of(period(1, 1, 3, 1), new Period(LocalDate.of(2026, 3, 10), null)), List.of(), List.of()));
    }

    @Test
    void turnaroundGoesOnFromAContractThatEndedBefore() {
        assertEquals("turnaround 2026-01-01 2026-01-15, noCandidate 2026-01-15 2026-07-01",
                life(held(), List.of(new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 12, 16))), List.of(), List.of()));
    }

    @Test
    void whatWasSaidCountsBeforeWorksAndWorksBeforeTurnaround() {
        assertEquals("occupied 2026-01-01 2026-03-01, turnaround 2026-03-01 2026-03-05, works 2026-03-05 2026-03-20,"
                + " handback 2026-03-20 2026-04-01, works 2026-04-01 2026-04-10, noCandidate 2026-04-10 2026-07-01",
                life(held(), List.of(period(1, 1, 3, 1)), List.of(period(3, 5, 4, 10)),
                        List.of(new PlaceLife.Said("handback", period(3, 20, 4, 1)))));
    }

    @Test
    void nothingCountsBeyondTheLease() {
        assertEquals("occupied 2026-02-01 2026-04-01", life(List.of(period(2, 1, 4, 1)), List.of(period(1, 1, 6, 1)), List.of(), List.of()));
    }

    private static String life(List<Period> held, List<Period> stays, List<Period> works, List<PlaceLife.Said> said) {
        return PlaceLife.of(null, new PlaceLife.Known(held, stays, works, said), FROM, TO).stretches().stream()
                .map(stretch -> stretch.kind().code() + " " + stretch.days().startsOn() + " " + stretch.days().endsBefore())
                .collect(Collectors.joining(", "));
    }

    private static List<Period> held() {
        return List.of(Period.from(LocalDate.of(2024, 6, 1)));
    }

    private static Period period(int month, int day, int endMonth, int endDay) {
        return new Period(LocalDate.of(2026, month, day), LocalDate.of(2026, endMonth, endDay));
    }
}
