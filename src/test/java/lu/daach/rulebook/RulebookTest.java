package lu.daach.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookTest {

    /** What the act of 23 July 2024 brought. */
    private static final Set<String> SINCE_AUGUST_2024 = Set.of("rent-law.furniture", "rent-law.rise", "deposit.return-months", "deposit.return-share",
            "deposit.late");

    private final Rulebook national = Rulebook.national();

    @ParameterizedTest
    @CsvSource({"2023-09-01,944.43", "2025-04-30,944.43", "2025-05-01,968.04", "2026-05-31,968.04", "2026-06-01,992.24", "2018-08-01,814.40"})
    void the_index_of_a_day(LocalDate on, BigDecimal index) {
        assertEquals(index, national.value("index", on));
    }

    @Test
    void names_what_is_not_in_force() {
        LocalDate before = LocalDate.of(2024, 5, 31);
        NoParameter missing = assertThrows(NoParameter.class, () -> national.value("annex-3.low.1-0", before));
        assertEquals("annex-3.low.1-0", missing.key());
        assertEquals(before, missing.on());
        assertThrows(NoParameter.class, () -> national.source("index", LocalDate.of(1990, 1, 1)));
        assertThrows(NoParameter.class, () -> national.value("nothing", LocalDate.of(2026, 1, 1)));
    }

    @Test
    void every_month_from_the_first_lease_to_a_year_ahead_has_one_value_of_each_key() {
        for (YearMonth month = YearMonth.of(2024, 6); !month.isAfter(YearMonth.of(2027, 11)); month = month.plusMonths(1)) {
            for (String key : national.keys()) {
                LocalDate first = month.atDay(1);
                if (key.startsWith("salubrity.former.") || SINCE_AUGUST_2024.contains(key) && month.isBefore(YearMonth.of(2024, 8))) {
                    continue;
                }
                BigDecimal onTheFirst = national.value(key, first);
                assertEquals(onTheFirst, national.value(key, month.atEndOfMonth()), () -> key + " changes inside a month after " + first);
                long sameDay = national.parameters().stream()
                        .filter(row -> row.key().equals(key) && row.from().equals(national.parameter(key, first).from())).count();
                assertEquals(1, sameDay, key);
            }
        }
    }

    @Test
    void every_row_has_been_checked_and_says_where_it_stands() {
        LocalDate builtOn = LocalDate.of(2026, 11, 23);
        for (Parameter row : national.parameters()) {
            assertFalse(row.checkedOn().isAfter(builtOn), row.key());
            assertTrue(row.checkedOn().isAfter(builtOn.minusMonths(13)), row.key());
            assertFalse(row.source().act().isBlank() || row.source().article().isBlank(), row.key());
        }
    }

    @Test
    void a_value_that_ended_is_gone_the_day_after() {
        assertEquals(new BigDecimal("9"), national.value("salubrity.former.room-1", LocalDate.of(2021, 12, 31)));
        assertThrows(NoParameter.class, () -> national.value("salubrity.former.room-1", LocalDate.of(2022, 1, 1)));
    }

    @Test
    void thirteen_months_after_the_last_look_a_value_waits_for_the_next() {
        Parameter row = national.parameter("index", LocalDate.of(2026, 1, 1));
        assertFalse(row.unchecked(row.checkedOn().plusMonths(13)));
        assertTrue(row.unchecked(row.checkedOn().plusMonths(13).plusDays(1)));
    }

    @Test
    void the_scale_of_consumption_units_behind_annex_2_holds() {
        BigDecimal one = national.value("annex-2.1-0", LocalDate.of(2026, 1, 1));
        assertEquals(0, one.multiply(new BigDecimal("1.5")).compareTo(national.value("annex-2.2-0", LocalDate.of(2026, 1, 1))));
    }

    @Test
    void an_edition_stands_between_two_changes() {
        assertSame(national.on(LocalDate.of(2025, 5, 1)), national.on(LocalDate.of(2026, 5, 31)));
        assertEquals(LocalDate.of(2025, 5, 1), national.on(LocalDate.of(2026, 5, 31)).from());
    }

    @Test
    void two_values_from_one_day_are_refused() {
        Parameter row = national.parameter("index", LocalDate.of(2026, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rulebook(List.of(row, row)));
    }
}
