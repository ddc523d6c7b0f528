package lu.daach.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.daach.admission.rules.Eligibility;
import lu.daach.admission.rules.EligibilityQuestion;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Verdict;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Source SOURCE = new Source("an act", "art. 1", null, LocalDate.of(2023, 10, 1));

    @Test
    void every_kind_of_argument_comes_back_as_it_was() {
        Sentence text = Sentence.of("admission.adult.MET", new Money(new BigDecimal("1.20")), ON, new Figure(new BigDecimal("0.25")),
                new Percent(BigDecimal.TEN), 18, "1/3", Sentence.of("admission.motive.work"));
        List<Finding> findings = List.of(new Finding("adult", Verdict.MET, null, "18", SOURCE, text));
        assertEquals(findings, FindingsJson.read(FindingsJson.write(findings)));
    }

    @Test
    void what_the_rules_say_of_every_scheme_can_be_kept() {
        List<Member> people = List.of(new Member("a", LocalDate.of(1990, 5, 1), Role.APPLICANT));
        List<Income> incomes = List.of(new Income("a", IncomeKind.EMPLOYMENT, new BigDecimal("2500.00"), Per.MONTH));
        Facts some = new Facts("0701", null, Fraction.oneOf(4), LocalDate.of(2027, 1, 1), null, true, null, HousingProblem.EVICTION, null,
                false, null, null, true);
        for (Facts facts : List.of(some, Facts.NONE)) {
            EligibilityQuestion question = new EligibilityQuestion(ON, Set.of(), new HouseholdFacts(people, incomes, facts),
                    new KnownCommunes(Map.of()));
            for (SchemeResult result : new Eligibility(Rulebook.national()).judge(question).value()) {
                assertEquals(result.findings(), FindingsJson.read(FindingsJson.write(result.findings())), result.scheme().code());
            }
        }
    }
}
