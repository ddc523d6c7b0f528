package lu.daach.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lu.daach.admission.rules.SchemeResult.Outcome;
import lu.daach.admission.rules.SchemeResult.Priority;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.household.rules.SampleHousehold;
import lu.daach.kernel.Language;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    /** Invented region: 0701 exists, 0705 was merged into 0711 on 1 September 2023. */
    private static final RegionCommunes REGION = new RegionCommunes() {
        private final LocalDate merger = LocalDate.of(2023, 9, 1);

        @Override
        public boolean contains(String code) {
            return Set.of("0701", "0705", "0711").contains(code);
        }

        @Override
        public boolean inForce(String code, LocalDate on) {
            return switch (code) {
                case "0705" -> on.isBefore(merger);
                case "0711" -> !on.isBefore(merger);
                default -> contains(code);
            };
        }
    };

    private final Eligibility eligibility = new Eligibility(Rulebook.national());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lu/daach/admission/ceilings.csv", numLinesToSkip = 1)
    void ceiling_of_annex_2(String name, LocalDate on, String composition, String ceiling) {
        BigDecimal limit = new BigDecimal(ceiling);
        Finding met = ceilingFinding(SampleHousehold.earning(composition, on, ceiling), on);
        assertEquals(ceiling, met.limit());
        assertEquals(ceiling, met.figure());
        assertEquals(Verdict.MET, met.verdict());
        String above = limit.add(new BigDecimal("0.01")).toString();
        assertEquals(Verdict.NOT_MET, ceilingFinding(SampleHousehold.earning(composition, on, above), on).verdict());
    }

    @Test
    void family_allowances_do_not_count_towards_the_ceiling() {
        List<Income> incomes = List.of(
                new Income("m0", IncomeKind.EMPLOYMENT, new BigDecimal("3000.00"), Per.MONTH),
                new Income("m0", IncomeKind.FAMILY_ALLOWANCE, new BigDecimal("9000.00"), Per.MONTH));
        Finding found = ceilingFinding(new HouseholdFacts(SampleHousehold.members("A", ON), incomes, null), ON);
        assertEquals("36000.00", found.figure());
        assertEquals(Verdict.MET, found.verdict());
    }

    @Test
    void the_figure_never_hides_on_which_side_of_the_limit_it_is() {
        Finding found = ceilingFinding(SampleHousehold.earning("A", ON, "45846.374"), ON);
        assertEquals(Verdict.NOT_MET, found.verdict());
        assertEquals("45846.37", found.limit());
    }

    @Test
    void judges_every_rule_in_the_published_order() {
        assertEquals(List.of(
                "loyer-abordable: adult otherDwelling incomeCeiling rightOfStay |",
                "ais: housingProblem incomeCeiling followUp project ownsNothing rightOfStay healthInsurance referral |",
                "hauscare: regionOrMotive incomeCeiling otherDwelling rightOfStay adult |",
                "betreit-wunnen: age rightOfStay socialRights | residentOfCommune",
                "neien-ufank: internationalProtection incomeCeiling rightOfStay adult | leavesShelter"),
                judge(allKnown()).stream().map(EligibilityTest::rules).toList());
    }

    @Test
    void answers_in_the_order_asked() {
        Set<Scheme> asked = new LinkedHashSet<>(List.of(Scheme.HAUSCARE, Scheme.LOYER_ABORDABLE));
        List<SchemeResult> results = eligibility.judge(new EligibilityQuestion(ON, asked, allKnown(), REGION)).value();
        assertEquals(List.of(Scheme.HAUSCARE, Scheme.LOYER_ABORDABLE), results.stream().map(SchemeResult::scheme).toList());
    }

    @Test
    void a_household_that_meets_everything_is_eligible_everywhere() {
        HouseholdFacts household = allKnown();
        for (SchemeResult result : judge(household)) {
            assertEquals(Outcome.ELIGIBLE, result.outcome(), () -> result.toString());
            result.priorities().forEach(priority -> assertEquals(Verdict.MET, priority.verdict()));
        }
    }

    @Test
    void nothing_known_is_incomplete_and_never_a_refusal() {
        HouseholdFacts household = new HouseholdFacts(
                List.of(new Member("a", LocalDate.of(2000, 1, 1), Role.PARTNER)), null, null);
        for (SchemeResult result : judge(household)) {
            assertEquals(Outcome.INCOMPLETE, result.outcome());
            result.findings().forEach(finding -> assertEquals(Verdict.UNKNOWN, finding.verdict(), finding.rule()));
            result.priorities().forEach(priority -> assertEquals(Verdict.UNKNOWN, priority.verdict()));
        }
    }

    @Test
    void one_rule_not_met_outweighs_what_is_unknown() {
        SchemeResult result = result(Scheme.LOYER_ABORDABLE, with("ownsDwellingShare", "1/2", "nationalOrPermanent", null));
        assertEquals(Outcome.NOT_ELIGIBLE, result.outcome());
        assertEquals(Verdict.UNKNOWN, verdict(result, "rightOfStay"));
    }

    @Test
    void a_priority_never_touches_the_outcome() {
        SchemeResult result = result(Scheme.NEIEN_UFANK, with("leavesShelter", "false"));
        assertEquals(Outcome.ELIGIBLE, result.outcome());
        assertEquals(List.of(new Priority("leavesShelter", Verdict.NOT_MET)), result.priorities());
        assertEquals(List.of(new Priority("residentOfCommune", Verdict.NOT_MET)),
                result(Scheme.BETREIT_WUNNEN, with("communeOfResidence", "0301")).priorities());
    }

    @ParameterizedTest
    @CsvSource({
        "1/3,MET,NOT_MET", "0.3333,MET,NOT_MET", "0.3334,NOT_MET,NOT_MET", "0,MET,MET", "1,NOT_MET,NOT_MET", "0.33333333333333,MET,NOT_MET"})
    void a_third_of_another_dwelling_is_the_limit_and_the_ais_allows_none(String share, Verdict other, Verdict nothing) {
        Map<String, String> owns = with("ownsDwellingShare", share);
        assertEquals(other, verdict(result(Scheme.LOYER_ABORDABLE, owns), "otherDwelling"));
        assertEquals(other, verdict(result(Scheme.HAUSCARE, owns), "otherDwelling"));
        assertEquals(nothing, verdict(result(Scheme.AIS, owns), "ownsNothing"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "true,-,MET,MET",
        "true,2020-01-01,MET,MET",
        "false,-,UNKNOWN,UNKNOWN",
        "-,-,UNKNOWN,UNKNOWN",
        "-,2026-06-02,MET,MET",
        "-,2026-06-01,UNKNOWN,MET",
        "false,2026-06-01,NOT_MET,MET",
        "false,2026-06-02,MET,MET",
        "false,2026-03-01,NOT_MET,MET",
        "false,2026-02-28,NOT_MET,NOT_MET",
        "-,2026-02-28,UNKNOWN,UNKNOWN"})
    void right_of_stay(String permanent, String until, Verdict threeMonths, Verdict valid) {
        Map<String, String> facts = with("nationalOrPermanent", permanent, "rightOfStayUntil", until);
        for (Scheme scheme : List.of(Scheme.LOYER_ABORDABLE, Scheme.HAUSCARE, Scheme.NEIEN_UFANK)) {
            assertEquals(threeMonths, verdict(result(scheme, facts), "rightOfStay"), scheme.code());
        }
        for (Scheme scheme : List.of(Scheme.AIS, Scheme.BETREIT_WUNNEN)) {
            assertEquals(valid, verdict(result(scheme, facts), "rightOfStay"), scheme.code());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "0701,-,MET,0701", "0701,none,MET,0701", "0301,-,UNKNOWN,0301", "0301,none,NOT_MET,0301", "0301,work,MET,work",
        "-,work,MET,work", "-,none,UNKNOWN,-", "-,-,UNKNOWN,-", "0711,none,MET,0711", "-,other,MET,other"})
    void region_or_motive(String commune, String motive, Verdict verdict, String figure) {
        Finding found = finding(result(Scheme.HAUSCARE, with("communeOfResidence", commune, "motiveToMove", motive)), "regionOrMotive");
        assertEquals(verdict, found.verdict());
        assertEquals(figure, found.figure());
        assertNull(found.limit());
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-01,2026-03-01,MET", "2008-03-02,2026-03-01,NOT_MET", "1995-03-02,2026-03-01,MET", "1995-03-01,2026-03-01,NOT_MET",
        "2008-02-29,2026-02-28,NOT_MET", "2008-02-29,2026-03-01,MET", "1996-02-29,2027-02-28,MET", "1996-02-29,2027-03-01,NOT_MET"})
    void young_people_from_18_to_the_day_before_31(LocalDate born, LocalDate on, Verdict verdict) {
        HouseholdFacts household = new HouseholdFacts(List.of(new Member("a", born, Role.APPLICANT)), List.of(), null);
        SchemeResult result = eligibility.judge(new EligibilityQuestion(on, Set.of(Scheme.BETREIT_WUNNEN), household, REGION)).value().get(0);
        assertEquals(verdict, verdict(result, "age"));
        assertEquals("18-30", finding(result, "age").limit());
    }

    @Test
    void the_applicant_must_be_of_age() {
        HouseholdFacts household = new HouseholdFacts(
                List.of(new Member("a", LocalDate.of(2008, 3, 2), Role.APPLICANT)), List.of(), null);
        SchemeResult result = judge(household).get(0);
        assertEquals("17", finding(result, "adult").figure());
        assertEquals("18", finding(result, "adult").limit());
        assertEquals(Verdict.NOT_MET, verdict(result, "adult"));
    }

    @Test
    void housing_problem_none_is_not_unknown() {
        assertEquals(Verdict.NOT_MET, verdict(result(Scheme.AIS, with("housingProblem", "none")), "housingProblem"));
        assertEquals(Verdict.UNKNOWN, verdict(result(Scheme.AIS, with("housingProblem", null)), "housingProblem"));
        assertEquals("eviction", finding(result(Scheme.AIS, with()), "housingProblem").figure());
    }

    @ParameterizedTest
    @CsvSource({
        "AIS,followUp,acceptsFollowUp", "AIS,project,acceptsProject", "AIS,healthInsurance,healthInsured",
        "AIS,referral,referredBySocialService", "BETREIT_WUNNEN,socialRights,socialRights",
        "NEIEN_UFANK,internationalProtection,internationalProtection"})
    void plain_facts_are_met_not_met_or_unknown(Scheme scheme, String rule, String fact) {
        assertEquals(Verdict.MET, verdict(result(scheme, with(fact, "true")), rule));
        assertEquals(Verdict.NOT_MET, verdict(result(scheme, with(fact, "false")), rule));
        SchemeResult unknown = result(scheme, with(fact, null));
        assertEquals(Verdict.UNKNOWN, verdict(unknown, rule));
        assertEquals(Outcome.INCOMPLETE, unknown.outcome());
    }

    @Test
    void refuses_a_retired_commune_but_not_one_elsewhere() {
        assertEquals(Map.of("/household/facts/communeOfResidence", "communeNotInForce"),
                refusals(ON, Set.of(), household(with("communeOfResidence", "0705"))));
        assertEquals(Map.of("/household/facts/communeOfResidence", "communeNotInForce"),
                refusals(LocalDate.of(2023, 8, 31), Set.of(Scheme.BETREIT_WUNNEN), household(with("communeOfResidence", "0711"))));
        assertEquals(Map.of("/household/facts/communeOfResidence", "communeCode"),
                refusals(ON, Set.of(), household(with("communeOfResidence", "Ell"))));
        assertEquals(Map.of(), refusals(ON, Set.of(), household(with("communeOfResidence", "9999"))));
    }

    @Test
    void refuses_a_day_before_annex_2_where_a_scheme_needs_it() {
        LocalDate before = LocalDate.of(2023, 9, 30);
        assertEquals(Map.of("/on", "noParameter"), refusals(before, Set.of(), allKnown()));
        for (Scheme scheme : List.of(Scheme.LOYER_ABORDABLE, Scheme.AIS, Scheme.HAUSCARE, Scheme.NEIEN_UFANK)) {
            assertEquals(Map.of("/on", "noParameter"), refusals(before, Set.of(scheme), allKnown()));
        }
        assertEquals(Map.of(), refusals(before, Set.of(Scheme.BETREIT_WUNNEN), allKnown()));
        assertEquals(Map.of(), refusals(before.plusDays(1), Set.of(), allKnown()));
    }

    @Test
    void refuses_everything_at_once() {
        HouseholdFacts household = new HouseholdFacts(
                List.of(new Member("a", LocalDate.of(2025, 1, 1), Role.CHILD)),
                List.of(SampleHousehold.yearly("b", "1")), facts(with("communeOfResidence", "0711")));
        assertEquals(Map.of("/on", "noParameter", "/household/members", "noAdult", "/household/members/0/born", "bornAfter",
                "/household/incomes/0/member", "unknownMember", "/household/facts/communeOfResidence", "communeNotInForce"),
                refusals(LocalDate.of(2023, 8, 1), Set.of(), household));
    }

    @Test
    void every_finding_explains_itself_with_a_source_in_four_languages() {
        List<HouseholdFacts> households = new ArrayList<>();
        households.add(allKnown());
        households.add(new HouseholdFacts(SampleHousehold.members("P", ON), null, null));
        households.add(SampleHousehold.earning("A60 P", ON, "900000.00"));
        households.add(household(with("ownsDwellingShare", "1/2", "housingProblem", "none", "acceptsFollowUp", "false", "acceptsProject",
                "false", "healthInsured", "false", "referredBySocialService", "false", "socialRights", "false",
                "internationalProtection", "false", "nationalOrPermanent", "false", "rightOfStayUntil", "2020-01-01",
                "communeOfResidence", "0301", "motiveToMove", "none")));
        households.add(household(with("nationalOrPermanent", null, "rightOfStayUntil", "2020-01-01", "communeOfResidence", null,
                "motiveToMove", "none")));
        for (HouseholdFacts household : households) {
            for (SchemeResult result : judge(household)) {
                for (Finding finding : result.findings()) {
                    assertFalse(finding.source().act().isBlank());
                    for (Language language : Language.values()) {
                        String text = finding.text().in(language);
                        assertTrue(text.endsWith(".") && !text.contains("{") && !text.contains("null"), text);
                    }
                }
            }
        }
        assertEquals("Le revenu annuel net sans allocations familiales est de 30\u202f000,00\u00a0€ et ne dépasse pas le plafond de"
                + " 45\u202f846,37\u00a0€ (annexe II de la loi du 7 août 2023).",
                finding(result(Scheme.LOYER_ABORDABLE, with()), "incomeCeiling").text().in(Language.FR));
    }

    private Finding ceilingFinding(HouseholdFacts household, LocalDate on) {
        Ruling<List<SchemeResult>> ruling =
                eligibility.judge(new EligibilityQuestion(on, Set.of(Scheme.LOYER_ABORDABLE), household, REGION));
        return finding(ruling.value().get(0), "incomeCeiling");
    }

    private List<SchemeResult> judge(HouseholdFacts household) {
        Ruling<List<SchemeResult>> ruling = eligibility.judge(new EligibilityQuestion(ON, Set.of(), household, REGION));
        assertFalse(ruling.isRefused(), () -> ruling.refusals().toString());
        return ruling.value();
    }

    private SchemeResult result(Scheme scheme, Map<String, String> changed) {
        return judge(household(changed)).stream().filter(result -> result.scheme() == scheme).findFirst().orElseThrow();
    }

    private Map<String, String> refusals(LocalDate on, Set<Scheme> schemes, HouseholdFacts household) {
        return eligibility.judge(new EligibilityQuestion(on, schemes, household, REGION)).refusals().stream()
                .collect(Collectors.toMap(Refusal::pointer, Refusal::key));
    }

    private static Verdict verdict(SchemeResult result, String rule) {
        return finding(result, rule).verdict();
    }

    private static Finding finding(SchemeResult result, String rule) {
        return result.findings().stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static String rules(SchemeResult result) {
        return (result.scheme().code() + ": " + result.findings().stream().map(Finding::rule).collect(Collectors.joining(" ")) + " | "
                + result.priorities().stream().map(Priority::rule).collect(Collectors.joining(" "))).strip();
    }

    private static HouseholdFacts allKnown() {
        return household(with());
    }

    /** A grown applicant of 25 with a modest income, and every fact known and good, but for the changes. */
    private static HouseholdFacts household(Map<String, String> changed) {
        return new HouseholdFacts(List.of(new Member("a", LocalDate.of(1998, 5, 1), Role.APPLICANT)),
                List.of(SampleHousehold.yearly("a", "30000.00")), facts(changed));
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> changed = new HashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return Collections.unmodifiableMap(changed);
    }

    private static Facts facts(Map<String, String> changed) {
        return new Facts(
                changed.getOrDefault("communeOfResidence", "0701"),
                Motive.of(changed.get("motiveToMove")).orElse(null),
                Fraction.parse(changed.getOrDefault("ownsDwellingShare", "0")).orElse(null),
                changed.get("rightOfStayUntil") == null ? null : LocalDate.parse(changed.get("rightOfStayUntil")),
                yes(changed, "nationalOrPermanent"),
                yes(changed, "healthInsured"),
                yes(changed, "referredBySocialService"),
                HousingProblem.of(changed.getOrDefault("housingProblem", "eviction")).orElse(null),
                yes(changed, "acceptsFollowUp"),
                yes(changed, "acceptsProject"),
                yes(changed, "internationalProtection"),
                yes(changed, "leavesShelter"),
                yes(changed, "socialRights"));
    }

    private static Boolean yes(Map<String, String> changed, String fact) {
        String written = changed.getOrDefault(fact, "true");
        return written == null ? null : Boolean.valueOf(written);
    }
}
