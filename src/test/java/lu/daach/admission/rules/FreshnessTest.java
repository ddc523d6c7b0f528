package lu.daach.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import lu.daach.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final Terms TERMS = Terms.of(Rulebook.national().on(TODAY));

    /** Days are inclusive: on the last day it is still as it is. */
    @ParameterizedTest
    @CsvSource({"2026-11-01,,FRESH", "2025-11-15,,FRESH", "2025-11-14,,STALE", "2025-01-10,2026-10-16,ASKED", "2025-01-10,2026-10-15,ASLEEP",
        "2026-10-20,2026-10-15,FRESH", "2026-10-15,2026-10-15,ASLEEP"})
    void it_follows_from_two_days(LocalDate contactOn, LocalDate askedOn, Freshness expected) {
        assertEquals(expected, Freshness.of(contactOn, askedOn, TODAY, TERMS));
    }

    @Test
    void with_every_second_refusal_that_counts_waiting_begins_anew() {
        LocalDate received = LocalDate.of(2025, 1, 1);
        LocalDate first = LocalDate.of(2025, 6, 1);
        LocalDate second = LocalDate.of(2025, 9, 1);
        assertEquals(received, TERMS.waitingSince(received, List.of()));
        assertEquals(received, TERMS.waitingSince(received, List.of(first)));
        assertEquals(second, TERMS.waitingSince(received, List.of(first, second)));
        assertEquals(second, TERMS.waitingSince(received, List.of(first, second, LocalDate.of(2026, 1, 1))));
    }

    @Test
    void some_reasons_count_and_some_do_not() {
        RefusalReasons reasons = new RefusalReasons(Rulebook.national());
        assertEquals(false, reasons.counts("health", TODAY));
        assertEquals(true, reasons.counts("too-far", TODAY));
        assertEquals(true, reasons.counts(RefusalReasons.NO_ANSWER, TODAY));
        assertEquals(false, reasons.codes().contains(RefusalReasons.NO_ANSWER));
        reasons.codes().forEach(code -> assertEquals(true, lu.daach.kernel.Messages.has("admission.refusalReason." + code), code));
    }
}
