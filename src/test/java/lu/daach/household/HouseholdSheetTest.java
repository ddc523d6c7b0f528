package lu.daach.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;
import org.junit.jupiter.api.Test;

class HouseholdSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private static HouseholdMember person(String id, Role role, LocalDate from, LocalDate until) {
        return new HouseholdMember(id, "Muster", "Eva", LocalDate.of(1990, 1, 1), role, from, until);
    }

    private static HouseholdIncome income(String member, String net, LocalDate from, LocalDate until) {
        return new HouseholdIncome(member, IncomeKind.EMPLOYMENT, new BigDecimal(net), Per.MONTH, from, until, true, false);
    }

    private static HouseholdSheet sheet(List<HouseholdMember> members, List<HouseholdIncome> incomes, boolean known) {
        return new HouseholdSheet(UUID.randomUUID(), 1, 1, "Muster", Language.FR, members, incomes, known, Facts.NONE, null, null,
                HouseholdStatus.KNOWN);
    }

    @Test
    void first_and_last_day_belong_to_the_time() {
        HouseholdSheet sheet = sheet(List.of(person("a", Role.APPLICANT, null, null), person("b", Role.PARTNER, DAY, DAY)), List.of(), false);
        assertEquals(1, sheet.membersOn(DAY.minusDays(1)).size());
        assertEquals(2, sheet.membersOn(DAY).size());
        assertEquals(1, sheet.membersOn(DAY.plusDays(1)).size());
    }

    @Test
    void who_left_takes_the_income_along() {
        HouseholdSheet sheet = sheet(List.of(person("a", Role.APPLICANT, null, null), person("b", Role.PARTNER, null, DAY.minusDays(1))),
                List.of(income("a", "1000.00", null, null), income("b", "500.00", null, null)), true);
        assertEquals(List.of("a"), sheet.factsOn(DAY).members().stream().map(Member::id).toList());
        assertEquals(0, sheet.yearlyIncomeOn(DAY).compareTo(new BigDecimal("12000")));
        assertEquals(0, sheet.yearlyIncomeOn(DAY.minusDays(1)).compareTo(new BigDecimal("18000")));
    }

    @Test
    void the_file_counts_as_the_assessment_does() {
        HouseholdSheet sheet = sheet(List.of(person("a", Role.APPLICANT, null, null), person("c", Role.CHILD, null, null)),
                List.of(income("a", "1000.00", null, DAY.minusDays(1)), income("a", "1100.00", DAY, null), income("c", "900.00", DAY.minusMonths(1), null)), true);
        assertEquals(sheet.determiningFactsOn(DAY, true).yearlyIncome().setScale(2), sheet.yearlyIncomeOn(DAY));
        assertEquals(2, sheet.adultsOn(DAY));
        assertEquals(0, sheet.childrenOn(DAY));
    }

    @Test
    void nothing_stated_is_not_zero() {
        List<HouseholdMember> one = List.of(person("a", Role.APPLICANT, null, null));
        assertNull(sheet(one, List.of(), false).factsOn(DAY).incomes());
        assertEquals(List.of(), sheet(one, List.of(), true).factsOn(DAY).incomes());
        assertNull(sheet(one, List.of(income("a", "1000.00", DAY.plusDays(1), null)), true).yearlyIncomeOn(DAY));
    }
}
