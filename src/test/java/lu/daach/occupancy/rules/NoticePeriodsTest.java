package lu.daach.occupancy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import lu.daach.kernel.Language;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles 50 and 51 of the act of 7 August 2023, with the days worked out by hand. */
class NoticePeriodsTest {

    private final NoticePeriods periods = new NoticePeriods(Rulebook.national());

    @ParameterizedTest
    @CsvSource({
        "hauscare, true, false, 2026-11-15, 2027-02-15",
        "hauscare, false, false, 2026-11-15, 2026-12-15",
        "hauscare, false, true, 2026-11-15, 2026-11-30",
        "ais, true, true, 2026-02-20, 2026-03-07",
        "ais, true, false, 2026-11-30, 2027-02-28",
        "neien-ufank, false, false, 2026-01-31, 2026-02-28",
        "loyer-abordable, true, false, 2026-03-01, 2026-06-01"})
    void theEarliestEndByANotice(String scheme, boolean openEnded, boolean breach, LocalDate givenOn, LocalDate earliest) {
        NoticeTerm term = periods.earliest(Scheme.of(scheme).orElseThrow(), openEnded, breach, givenOn);
        assertEquals(earliest, term.lastDay());
        assertTrue(term.text().in(Language.FR).contains("préavis"));
    }

    @ParameterizedTest
    @CsvSource({"hauscare, 2026-06-10, 2026-09-10", "ais, 2025-11-30, 2026-02-28", "loyer-abordable, 2026-06-10, 2027-06-10"})
    void theHeirsLeaveAfterADeath(String scheme, LocalDate diedOn, LocalDate last) {
        assertEquals(last, periods.afterDeath(Scheme.of(scheme).orElseThrow(), diedOn).lastDay());
    }

    @Test
    void theArticleIsNamed() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertEquals("art. 50", periods.earliest(Scheme.AIS, true, false, day).source().article());
        assertEquals("art. 51", periods.afterDeath(Scheme.AIS, day).source().article());
        assertEquals("art. 1736", periods.earliest(Scheme.LOYER_ABORDABLE, true, false, day).source().article());
    }

    @Test
    void beforeTheActThereIsNoRule() {
        assertThrows(NoParameter.class, () -> periods.earliest(Scheme.AIS, true, false, LocalDate.of(2023, 9, 30)));
    }
}
