package lu.daach.scheme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeBookTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void a_delivered_scheme_says_where_every_figure_stands(Scheme scheme) {
        SchemeVersion delivered = SchemeBook.delivered().on(scheme, LocalDate.of(2026, 11, 15));
        Terms terms = delivered.under(Rulebook.national().on(LocalDate.of(2026, 11, 15)));
        assertTrue(delivered.delivered());
        assertEquals(delivered.entries().size(), terms.all().size());
        assertTrue(terms.all().stream().noneMatch(term -> term.source().act().isBlank()));
    }

    @Test
    void the_old_version_answers_for_its_months() {
        SchemeVersion own = own(Scheme.HAUSCARE, NEW_YEAR);
        SchemeVersion later = own(Scheme.HAUSCARE, NEW_YEAR.plusYears(1));
        SchemeBook book = new SchemeBook(List.of(own)).with(later);
        assertTrue(book.on(Scheme.HAUSCARE, NEW_YEAR.minusDays(1)).delivered());
        assertSame(own, book.on(Scheme.HAUSCARE, NEW_YEAR));
        assertSame(own, book.on(Scheme.HAUSCARE, NEW_YEAR.plusYears(1).minusDays(1)));
        assertSame(later, book.on(Scheme.HAUSCARE, NEW_YEAR.plusYears(3)));
        assertSame(own, book.before(Scheme.HAUSCARE, later.from()));
        assertTrue(book.on(Scheme.AIS, NEW_YEAR).delivered());
        assertThrows(IllegalArgumentException.class, () -> new SchemeBook(List.of(own, own(Scheme.HAUSCARE, NEW_YEAR))));
    }

    @Test
    void a_term_that_the_law_has_no_value_for_says_so_when_it_is_asked() {
        Terms terms = SchemeBook.delivered().on(Scheme.LOYER_ABORDABLE, LocalDate.of(2023, 1, 1))
                .under(Rulebook.national().on(LocalDate.of(2023, 1, 1)));
        assertTrue(terms.has(TermKey.ADULT));
        assertTrue(terms.inForce(TermKey.ADULT).isEmpty());
        assertThrows(lu.daach.rulebook.NoParameter.class, () -> terms.count(TermKey.ADULT));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void a_copy_of_a_delivered_scheme_can_be_kept(Scheme scheme) {
        Faults faults = new Faults();
        TermRules.check(scheme, NEW_YEAR, copied(scheme), faults);
        assertFalse(faults.any());
    }

    static Stream<Map.Entry<Map<String, String>, String>> wrong() {
        return Stream.of(
                Map.entry(Map.of("participation.flat", "200"), "/terms/base scheme.oneBase"),
                Map.entry(Map.of("participation.annex3", "-"), "/terms/base scheme.noBase"),
                Map.entry(Map.of("participation.threshold", "450"), "/terms/participation.threshold scheme.onlyWithShare"),
                Map.entry(Map.of("participation.annex3", "301"), "/terms/participation.annex3 api.range"),
                Map.entry(Map.of("participation.annex3.low", "12", "participation.annex3.high", "11"),
                        "/terms/participation.annex3.high scheme.rateOrder"),
                Map.entry(Map.of("participation.least", "100", "participation.most", "99.99"), "/terms/participation.most scheme.mostBelowLeast"),
                Map.entry(Map.of("participation.least", "10.001"), "/terms/participation.least api.range"),
                Map.entry(Map.of("condition.validRightOfStay", "1"), "/terms/condition.rightOfStay scheme.oneRightOfStay"),
                Map.entry(Map.of("condition.age.from", "18"), "/terms/condition.age.before api.required"),
                Map.entry(Map.of("ceiling.1-0", "4000"), "/terms/ceiling.2-0 scheme.wholeCeiling"),
                Map.entry(Map.of("points.priority.leavesShelter", "5"), "/terms/points.priority.leavesShelter scheme.pointsWithoutPriority"),
                Map.entry(Map.of("points.month", "1"), "/terms/points.monthsMost api.required"),
                Map.entry(Map.of("participation.nothing", "1"), "/terms/participation.nothing scheme.unknownTerm"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void says_what_does_not_fit(Map.Entry<Map<String, String>, String> one) {
        Map<String, BigDecimal> terms = copied(Scheme.HAUSCARE);
        one.getKey().forEach((key, value) -> {
            if (value.equals("-")) {
                terms.remove(key);
            } else {
                terms.put(key, new BigDecimal(value));
            }
        });
        Faults faults = new Faults();
        TermRules.check(Scheme.HAUSCARE, NEW_YEAR, terms, faults);
        InvalidInput refused = assertThrows(InvalidInput.class, faults::refuseIfAny);
        List<String> said = refused.faults().stream().map(fault -> fault.pointer() + " " + fault.key()).toList();
        assertTrue(said.contains(one.getValue()), said::toString);
    }

    @Test
    void what_the_law_sets_for_affordable_rent_is_not_an_organisations_to_change() {
        Map<String, BigDecimal> terms = copied(Scheme.LOYER_ABORDABLE);
        terms.put("participation.annex3", new BigDecimal("90"));
        terms.put("priority.residentOfCommune", BigDecimal.ONE);
        terms.put("points.priority.residentOfCommune", BigDecimal.TEN);
        Faults faults = new Faults();
        TermRules.check(Scheme.LOYER_ABORDABLE, NEW_YEAR, terms, faults);
        InvalidInput refused = assertThrows(InvalidInput.class, faults::refuseIfAny);
        assertEquals(List.of("/terms/participation.annex3"), refused.faults().stream().map(fault -> fault.pointer()).toList());
    }

    @Test
    void every_condition_is_chosen_by_keys_that_are_known() {
        for (Condition condition : Condition.values()) {
            condition.keys().forEach(key -> assertEquals(condition, Condition.ofKey(key).orElseThrow()));
        }
        assertEquals(TermKey.values().length, Arrays.stream(TermKey.values()).map(TermKey::key).distinct().count());
    }

    private static Map<String, BigDecimal> copied(Scheme scheme) {
        Map<String, BigDecimal> terms = new LinkedHashMap<>();
        SchemeBook.delivered().on(scheme, NEW_YEAR).under(Rulebook.national().on(NEW_YEAR)).all()
                .forEach(term -> terms.put(term.key(), term.value()));
        return terms;
    }

    private static SchemeVersion own(Scheme scheme, LocalDate from) {
        List<SchemeVersion.Entry> entries = copied(scheme).entrySet().stream()
                .map(term -> new SchemeVersion.Entry(term.getKey(), term.getValue(), null)).toList();
        return SchemeVersion.own(scheme, new Source("Règlement", "version 1", null, from), entries);
    }
}
