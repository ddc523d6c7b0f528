package lu.daach.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Role;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import org.junit.jupiter.api.Test;

class TaskListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private static final RegionCommunes REGION = new RegionCommunes() {
        @Override
        public boolean contains(String code) {
            return code.startsWith("07");
        }

        @Override
        public boolean inForce(String code, LocalDate on) {
            return contains(code);
        }
    };

    private static List<SchemeResult> results(Scheme... schemes) {
        HouseholdFacts household = new HouseholdFacts(List.of(new Member("a", LocalDate.of(2004, 5, 1), Role.APPLICANT)), null,
                new Facts("0701", null, null, null, true, null, null, null, null, null, null, null, true));
        return new Eligibility(Rulebook.national()).judge(new EligibilityQuestion(TODAY, Set.of(schemes), household, REGION)).value();
    }

    private static Task.State state(TaskList list, Section section) {
        return list.tasks().stream().filter(task -> task.section() == section).findFirst().orElseThrow().state();
    }

    @Test
    void what_no_scheme_asks_for_is_not_needed() {
        TaskList list = new TaskList(results(Scheme.BETREIT_WUNNEN), true, 1, 0, 0, TODAY);
        assertEquals(Task.State.NEEDLESS, state(list, Section.INCOMES));
        assertEquals(Task.State.DONE, state(list, Section.SITUATION));
        assertTrue(list.complete());
    }

    @Test
    void what_is_not_known_is_to_do_and_names_its_paper() {
        List<SchemeResult> results = results(Scheme.AIS, Scheme.HAUSCARE);
        TaskList list = new TaskList(results, true, 1, 0, 2, null);
        assertEquals(Task.State.TODO, state(list, Section.INCOMES));
        assertEquals(Task.State.TODO, state(list, Section.SITUATION));
        assertEquals(Task.State.TODO, state(list, Section.PAPERS));
        assertEquals(Task.State.TODO, state(list, Section.CONSENT));
        assertFalse(list.complete());
        List<String> papers = MissingPapers.of(results);
        assertTrue(papers.containsAll(List.of("income", "housing-problem", "agreement", "property", "health-insurance", "referral")), papers.toString());
        assertEquals(papers.stream().distinct().toList(), papers);
    }

    @Test
    void a_household_that_cannot_be_judged_has_everything_to_do() {
        TaskList list = new TaskList(List.of(), false, 0, 0, 0, TODAY);
        assertEquals(Task.State.TODO, state(list, Section.PERSONS));
        assertEquals(Task.State.TODO, state(list, Section.INCOMES));
        assertEquals(Task.State.TODO, state(list, Section.SITUATION));
    }

    @Test
    void every_paper_has_a_name() {
        MissingPapers.kinds().forEach(kind -> assertTrue(lu.daach.kernel.Messages.has("admission.paper." + kind), kind));
    }
}
