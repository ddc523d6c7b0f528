package lu.daach.occupancy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.household.rules.SampleHousehold;
import lu.daach.kernel.Language;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final DwellingFacts COSTING_900 = costing("900.00");

    private final Participation participation = new Participation(Rulebook.national());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lu/daach/occupancy/annex-3.csv", numLinesToSkip = 1)
    void gross_rent_of_annex_3(String name, LocalDate on, String composition, String income, String rate, String year, String gross) {
        Assessment found = answer(Scheme.LOYER_ABORDABLE, on, SampleHousehold.earning(composition, on, income), null);
        assertEquals(gross, found.gross().toString());
        assertEquals(gross, found.monthly().toString());
        assertEquals("0.00", found.savings().toString());
        assertEquals(rate, value(found, "rate"));
        assertEquals(year, value(found, "grossYear"));
        assertEquals(gross, value(found, "gross"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lu/daach/occupancy/affordable-rent.csv", numLinesToSkip = 1)
    void net_rent_of_annex_3(String name, LocalDate on, String composition, String income, String kind, BigDecimal surface,
            LocalDate firstOccupied, Boolean renovated, Boolean kitchen, Boolean outdoor, String gross, String monthly,
            String corrections) {
        DwellingFacts dwelling = new DwellingFacts(DwellingKind.of(kind).orElseThrow(), surface, 2, firstOccupied, renovated,
                kitchen, outdoor, null);
        Assessment found = answer(Scheme.LOYER_ABORDABLE, on, SampleHousehold.earning(composition, on, income), dwelling);
        assertEquals(gross, found.gross().toString());
        assertEquals(monthly, found.monthly().toString());
        String shown = found.steps().stream()
                .filter(step -> List.of("kitchen", "outdoor", "house", "energy").contains(step.key()))
                .map(step -> step.key() + "=" + step.value())
                .collect(Collectors.joining(" "));
        assertEquals(corrections == null ? "" : corrections, shown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lu/daach/occupancy/other-schemes.csv", numLinesToSkip = 1)
    void the_other_schemes(String name, String scheme, LocalDate on, String composition, String income, String cost, String gross,
            String monthly, String savings) {
        Assessment found = answer(Scheme.of(scheme).orElseThrow(), on, SampleHousehold.earning(composition, on, income),
                cost == null ? null : costing(cost));
        assertEquals(gross, found.gross().toString());
        assertEquals(monthly, found.monthly().toString());
        assertEquals(savings, found.savings().toString());
    }

    @Test
    void shows_every_line_of_the_contracts_example() {
        DwellingFacts dwelling = new DwellingFacts(DwellingKind.APARTMENT, BigDecimal.valueOf(65), 2, LocalDate.of(1975, 1, 1),
                false, true, true, new BigDecimal("900.00"));
        HouseholdFacts household = new HouseholdFacts(
                List.of(new Member("a", LocalDate.of(1990, 5, 1), Role.APPLICANT), new Member("b", LocalDate.of(2018, 2, 11), Role.CHILD)),
                List.of(new Income("a", IncomeKind.EMPLOYMENT, new BigDecimal("30000.00"), Per.YEAR)), null);
        Assessment found = answer(Scheme.LOYER_ABORDABLE, JUNE, household, dwelling);
        assertEquals(List.of(
                new Step("income", "30000.00", "EUR/year"),
                new Step("index", "968.04", "points"),
                new Step("low", "29225.13", "EUR/year"),
                new Step("max", "79640.65", "EUR/year"),
                new Step("cap", "92893.12", "EUR/year"),
                new Step("rate", "10.3842", "percent"),
                new Step("grossYear", "3115.27", "EUR/year"),
                new Step("gross", "259.61", "EUR/month"),
                new Step("energy", "-22.65", "EUR/month")), found.steps());
        assertEquals("236.96", found.monthly().toString());
        assertEquals("Le revenu annuel net retenu pour le ménage est de 30\u202f000,00\u00a0€ ; le barème compte un adulte et un enfant"
                + " de moins de 14 ans. À l’indice 968,04, ce revenu se situe entre le seuil bas de 29\u202f225,13\u00a0€ et le seuil haut"
                + " de 79\u202f640,65\u00a0€ : le taux augmente avec le revenu et est ici de 10,38\u00a0%. Ce taux appliqué au revenu donne"
                + " 3\u202f115,27\u00a0€ par an, soit un loyer brut de 259,61\u00a0€ par mois. Le logement, occupé pour la première fois"
                + " avant le 01/01/1990 et sans rénovation énergétique, donne droit à une réduction de 22,65\u00a0€ par mois."
                + " La participation mensuelle est de 236,96\u00a0€.", found.text(Language.FR));
    }

    @Test
    void names_the_law_and_the_index_it_used() {
        Assessment found = answer(Scheme.LOYER_ABORDABLE, JUNE, SampleHousehold.earning("A", JUNE, "30000.00"), null);
        assertEquals(List.of(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 5, 1)),
                found.sources().stream().map(source -> source.from()).toList());
    }

    @Test
    void shows_the_lines_of_the_other_schemes() {
        HouseholdFacts household = SampleHousehold.earning("A", JUNE, "30000.00");
        assertEquals("income=30000.00 third=833.33 gross=833.33 costCap=900.00", lines(answer(Scheme.AIS, JUNE, household, COSTING_900)));
        assertEquals("income=30000.00 third=833.33 gross=833.33 savings=833.33",
                lines(answer(Scheme.BETREIT_WUNNEN, JUNE, household, null)));
        assertEquals("income=1200.00 gross=0.00 savings=0.00",
                lines(answer(Scheme.BETREIT_WUNNEN, JUNE, SampleHousehold.earning("A", JUNE, "1200.00"), null)));
        assertTrue(lines(answer(Scheme.HAUSCARE, JUNE, household, COSTING_900)).endsWith("gross=445.50 costCap=900.00"));
    }

    @Test
    void age_on_new_year_decides_whatever_the_role() {
        HouseholdFacts fourteen = borne("2011-01-01", Role.CHILD);
        HouseholdFacts dayYounger = borne("2011-01-02", Role.CHILD);
        HouseholdFacts youngAdultByRole = borne("2011-01-02", Role.ADULT);
        assertEquals("29225.13", value(answer(Scheme.LOYER_ABORDABLE, JUNE, dayYounger, null), "low"));
        assertEquals("29225.13", value(answer(Scheme.LOYER_ABORDABLE, JUNE, youngAdultByRole, null), "low"));
        assertEquals("29225.13", value(answer(Scheme.LOYER_ABORDABLE, JUNE, fourteen, null), "low"));
        String threeAdults = value(answer(Scheme.LOYER_ABORDABLE, JUNE, SampleHousehold.earning("A c14 c15", JUNE, "0"), null), "low");
        String twoAdults = value(answer(Scheme.LOYER_ABORDABLE, JUNE, SampleHousehold.earning("A c13 c15", JUNE, "0"), null), "low");
        assertEquals("37017.85", threeAdults);
        assertEquals("37017.85", twoAdults);
        assertEquals("le barème compte 3 adultes.", scaleCount("A c14 c15"));
        assertEquals("le barème compte 2 adultes et un enfant de moins de 14 ans.", scaleCount("A c13 c15"));
        assertEquals("le barème compte un adulte et 2 enfants de moins de 14 ans.", scaleCount("A c13 c0"));
    }

    @Test
    void only_the_applicants_own_income_counts_for_young_people() {
        HouseholdFacts couple = new HouseholdFacts(SampleHousehold.members("A P", JUNE),
                List.of(SampleHousehold.yearly("m0", "4800.00"), SampleHousehold.yearly("m1", "30000.00")), null);
        assertEquals("0.00", answer(Scheme.BETREIT_WUNNEN, JUNE, couple, null).monthly().toString());
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_scheme_explains_itself_in_four_languages(Scheme scheme) {
        for (String income : List.of("0", "1200.00", "30000.00", "500000.00")) {
            DwellingFacts dwelling = new DwellingFacts(DwellingKind.HOUSE, BigDecimal.valueOf(65), 2, LocalDate.of(1975, 1, 1), false,
                    false, false, new BigDecimal("900.00"));
            Assessment found = answer(scheme, JUNE, SampleHousehold.earning("A P c5", JUNE, income), dwelling);
            for (Language language : Language.values()) {
                String text = found.text(language);
                assertFalse(text.contains("{") || text.contains("null"), text);
            }
            assertTrue(found.text().size() >= 3 && found.text().size() <= 6, () -> "sentences: " + found.text());
        }
    }

    @Test
    void refuses_everything_at_once_with_pointers() {
        HouseholdFacts household = new HouseholdFacts(
                List.of(new Member("a", LocalDate.of(1990, 1, 1), Role.APPLICANT),
                        new Member("a", LocalDate.of(2025, 6, 2), Role.CHILD),
                        new Member("c", LocalDate.of(1991, 1, 1), Role.APPLICANT)),
                List.of(SampleHousehold.yearly("x", "1"), SampleHousehold.yearly("a", "-1")), null);
        DwellingFacts nothing = new DwellingFacts(null, null, null, null, null, null, null, null);
        assertEquals(Map.ofEntries(
                Map.entry("/household/members/1/id", "duplicate"),
                Map.entry("/household/members/1/born", "bornAfter"),
                Map.entry("/household/members/2/role", "severalApplicants"),
                Map.entry("/household/incomes/0/member", "unknownMember"),
                Map.entry("/household/incomes/1/net", "negative"),
                Map.entry("/dwelling/kind", "required"),
                Map.entry("/dwelling/fittedKitchen", "required"),
                Map.entry("/dwelling/outdoorSpace", "required"),
                Map.entry("/dwelling/firstOccupiedOn", "required"),
                Map.entry("/dwelling/energyRenovated", "required")),
                refusals(Scheme.LOYER_ABORDABLE, JUNE, household, nothing));
    }

    @Test
    void asks_only_for_the_energy_facts_that_can_matter() {
        assertEquals("firstOccupiedOn energyRenovated", asked(null, null));
        assertEquals("energyRenovated", asked("1975-01-01", null));
        assertEquals("firstOccupiedOn", asked(null, false));
        assertEquals("", asked("1990-01-01", null));
        assertEquals("", asked(null, true));
        assertEquals("surfaceSquareMetres", asked("1989-12-31", false));
    }

    @Test
    void needs_the_cost_where_the_cost_is_the_limit() {
        HouseholdFacts household = SampleHousehold.earning("A", JUNE, "30000.00");
        for (Scheme scheme : List.of(Scheme.AIS, Scheme.HAUSCARE, Scheme.NEIEN_UFANK)) {
            Map<String, String> missing = Map.of("/dwelling/monthlyCost", "required");
            assertEquals(missing, refusals(scheme, JUNE, household, null));
            assertEquals(missing, refusals(scheme, JUNE, household,
                    new DwellingFacts(DwellingKind.HOUSE, null, null, null, null, null, null, null)));
        }
    }

    @Test
    void refuses_a_day_without_law() {
        LocalDate before = LocalDate.of(2024, 5, 31);
        HouseholdFacts household = SampleHousehold.earning("A", before, "30000.00");
        assertEquals(Map.of("/on", "noParameter"), refusals(Scheme.LOYER_ABORDABLE, before, household, null));
        assertEquals(Map.of("/on", "noParameter"), refusals(Scheme.HAUSCARE, before, household, COSTING_900));
        assertFalse(participation.assess(new ParticipationQuestion(Scheme.AIS, before, household, COSTING_900)).isRefused());
        assertFalse(participation.assess(new ParticipationQuestion(Scheme.BETREIT_WUNNEN, before, household, null)).isRefused());
    }

    @Test
    void refuses_households_nobody_could_answer_for() {
        HouseholdFacts children = SampleHousehold.earning("c16", JUNE, "0");
        HouseholdFacts young = SampleHousehold.earning("x13", JUNE, "0");
        HouseholdFacts empty = new HouseholdFacts(List.of(), List.of(), null);
        for (Scheme scheme : Scheme.values()) {
            assertEquals("noAdult", refusalKeys(scheme, children).get(0));
            assertEquals("noAdult", refusalKeys(scheme, empty).get(0));
        }
        assertEquals(List.of("noAdult"), refusalKeys(Scheme.LOYER_ABORDABLE, young));
        assertEquals(List.of("noAdult"), refusalKeys(Scheme.HAUSCARE, young));
        assertEquals(List.of(), refusalKeys(Scheme.AIS, young));
        assertEquals(List.of("noApplicant"), refusalKeys(Scheme.BETREIT_WUNNEN, SampleHousehold.earning("P", JUNE, "0")));
        assertEquals(List.of("required"),
                refusalKeys(Scheme.AIS, new HouseholdFacts(SampleHousehold.members("A", JUNE), null, null)));
    }

    private Assessment answer(Scheme scheme, LocalDate on, HouseholdFacts household, DwellingFacts dwelling) {
        Ruling<Assessment> ruling = participation.assess(new ParticipationQuestion(scheme, on, household, dwelling));
        assertFalse(ruling.isRefused(), () -> ruling.refusals().toString());
        return ruling.value();
    }

    private Map<String, String> refusals(Scheme scheme, LocalDate on, HouseholdFacts household, DwellingFacts dwelling) {
        return participation.assess(new ParticipationQuestion(scheme, on, household, dwelling)).refusals().stream()
                .collect(Collectors.toMap(Refusal::pointer, Refusal::key));
    }

    private List<String> refusalKeys(Scheme scheme, HouseholdFacts household) {
        DwellingFacts dwelling = scheme == Scheme.LOYER_ABORDABLE ? null : COSTING_900;
        return participation.assess(new ParticipationQuestion(scheme, JUNE, household, dwelling)).refusals().stream()
                .map(Refusal::key).toList();
    }

    /** What a dwelling with these two facts, and all others but the area, is asked for. */
    private String asked(String firstOccupied, Boolean renovated) {
        DwellingFacts dwelling = new DwellingFacts(DwellingKind.APARTMENT, null, null,
                firstOccupied == null ? null : LocalDate.parse(firstOccupied), renovated, true, true, null);
        HouseholdFacts household = SampleHousehold.earning("A", JUNE, "30000.00");
        return participation.assess(new ParticipationQuestion(Scheme.LOYER_ABORDABLE, JUNE, household, dwelling)).refusals().stream()
                .map(refusal -> refusal.pointer().substring("/dwelling/".length())).collect(Collectors.joining(" "));
    }

    private String scaleCount(String composition) {
        Assessment found = answer(Scheme.LOYER_ABORDABLE, JUNE, SampleHousehold.earning(composition, JUNE, "0"), null);
        return found.text().get(0).in(Language.FR).split(" ; ")[1];
    }

    private static HouseholdFacts borne(String born, Role role) {
        return new HouseholdFacts(
                List.of(new Member("a", LocalDate.of(1990, 5, 1), Role.APPLICANT), new Member("b", LocalDate.parse(born), role)),
                List.of(), null);
    }

    private static String value(Assessment assessment, String key) {
        return assessment.steps().stream().filter(step -> step.key().equals(key)).findFirst().orElseThrow().value();
    }

    private static String lines(Assessment assessment) {
        return Arrays.toString(assessment.steps().stream().map(step -> step.key() + "=" + step.value()).toArray())
                .replaceAll("[\\[\\],]", "");
    }

    private static DwellingFacts costing(String monthly) {
        return new DwellingFacts(null, null, null, null, null, null, null, new BigDecimal(monthly));
    }
}
