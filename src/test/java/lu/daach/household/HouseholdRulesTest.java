package lu.daach.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import org.junit.jupiter.api.Test;

class HouseholdRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private static HouseholdMember person(String id, Role role) {
        return new HouseholdMember(id, null, "Eva", LocalDate.of(1990, 1, 1), role, null, null);
    }

    private static HouseholdCard card(List<HouseholdMember> members, List<HouseholdIncome> incomes) {
        return HouseholdRules.named(new HouseholdCard("Muster", Language.LB, members, incomes, Facts.NONE, null));
    }

    private static List<String> faults(HouseholdCard card) {
        Faults faults = new Faults();
        HouseholdRules.check(card, TODAY, faults);
        return faults.any() ? assertThrows(InvalidInput.class, faults::refuseIfAny).faults().stream().map(Fault::pointer).toList() : List.of();
    }

    @Test
    void who_has_no_id_gets_the_first_free_letter_and_the_name_of_the_household() {
        HouseholdCard card = card(List.of(person(null, Role.APPLICANT), person("a", Role.CHILD), person(null, Role.CHILD)), null);
        assertEquals(List.of("b", "a", "c"), card.members().stream().map(HouseholdMember::id).toList());
        assertEquals("Muster", card.members().get(0).lastName());
        assertEquals(List.of(), faults(card));
    }

    @Test
    void the_contradictions_that_the_rules_find_stand_at_the_card() {
        HouseholdMember unborn = new HouseholdMember("b", null, "Jo", TODAY.plusDays(1), Role.APPLICANT, null, null);
        HouseholdIncome nobodys = new HouseholdIncome("z", IncomeKind.PENSION, BigDecimal.ONE, Per.YEAR, null, null, false, false);
        assertEquals(List.of("/members/1/born", "/members/1/role", "/incomes/0/member"),
                faults(card(List.of(person("a", Role.APPLICANT), unborn), List.of(nobodys))));
        assertEquals(List.of("/members"), faults(card(List.of(person("a", Role.CHILD)), null)));
        assertEquals(List.of("/members"), faults(card(List.of(), null)));
    }

    @Test
    void a_time_ends_on_its_first_day_or_later() {
        HouseholdMember back = new HouseholdMember("a", null, "Eva", LocalDate.of(1990, 1, 1), Role.ADULT, TODAY, TODAY.minusDays(1));
        HouseholdIncome one = new HouseholdIncome("a", IncomeKind.PENSION, BigDecimal.ONE, Per.YEAR, TODAY, TODAY, false, false);
        assertEquals(List.of("/members/0/until"), faults(card(List.of(back), List.of(one))));
    }

    @Test
    void everybody_gets_an_id_however_many_there_are() {
        List<HouseholdMember> many = IntStream.range(0, 60).mapToObj(i -> person(null, Role.ADULT)).toList();
        assertEquals(60, card(many, null).members().stream().map(HouseholdMember::id).distinct().count());
    }
}
