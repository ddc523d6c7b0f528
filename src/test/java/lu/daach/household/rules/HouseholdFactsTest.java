package lu.daach.household.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdFactsTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    @Test
    void a_month_counts_twelve_times_and_alimony_paid_is_deducted() {
        HouseholdFacts household = household(
                new Income("m0", IncomeKind.EMPLOYMENT, new BigDecimal("1000.10"), Per.MONTH),
                new Income("m1", IncomeKind.FAMILY_ALLOWANCE, new BigDecimal("300.00"), Per.MONTH),
                new Income("m1", IncomeKind.ALIMONY_PAID, new BigDecimal("1200.00"), Per.YEAR),
                new Income("m2", IncomeKind.EMPLOYMENT, new BigDecimal("5000.00"), Per.YEAR));
        assertEquals(0, new BigDecimal("14401.20").compareTo(household.yearlyIncome()));
        assertEquals(0, new BigDecimal("10801.20").compareTo(household.yearlyIncomeWithoutFamilyAllowances()));
        assertEquals(0, new BigDecimal("12001.20").compareTo(household.applicantsYearlyIncome()));
    }

    @Test
    void the_sum_is_never_below_zero() {
        HouseholdFacts household = household(
                new Income("m0", IncomeKind.ALIMONY_PAID, new BigDecimal("500.00"), Per.MONTH),
                new Income("m1", IncomeKind.FAMILY_ALLOWANCE, new BigDecimal("300.00"), Per.MONTH));
        assertEquals(BigDecimal.ZERO, household.yearlyIncome());
        assertEquals(BigDecimal.ZERO, household.yearlyIncomeWithoutFamilyAllowances());
        assertEquals(BigDecimal.ZERO, household.applicantsYearlyIncome());
    }

    @Test
    void what_a_child_earns_or_pays_is_not_counted() {
        HouseholdFacts household = household(
                new Income("m0", IncomeKind.EMPLOYMENT, new BigDecimal("100.00"), Per.YEAR),
                new Income("m2", IncomeKind.ALIMONY_PAID, new BigDecimal("50.00"), Per.YEAR),
                new Income("m2", IncomeKind.FAMILY_ALLOWANCE, new BigDecimal("300.00"), Per.YEAR));
        assertEquals(new BigDecimal("100.00"), household.yearlyIncome());
    }

    @Test
    void children_by_role_are_not_children_by_age() {
        HouseholdFacts household = new HouseholdFacts(SampleHousehold.members("A c13 c14 x13", ON), null, null);
        assertEquals(new Headcount(2, 2), household.byRole());
        assertEquals(new Headcount(2, 2), household.byAge(ON, 14));
        assertEquals(new Headcount(4, 0), household.byAge(ON, 13));
    }

    @ParameterizedTest
    @CsvSource({"2008-02-29,2026-02-28,17", "2008-02-29,2026-03-01,18", "2008-02-29,2028-02-29,20", "2008-03-01,2026-03-01,18", "2008-03-02,2026-03-01,17"})
    void a_leap_day_birthday_is_reached_on_the_first_of_march(LocalDate born, LocalDate on, int age) {
        assertEquals(age, new Member("a", born, Role.APPLICANT).ageOn(on));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "1/3,1/3", "2/6,1/3", "0.3334,0.3334", "1/4,0.25", "0.10,0.1", "0/5,0", "0.33333333,33333333/100000000"})
    void shares_are_exact(String written, String shown) {
        assertEquals(shown, Fraction.parse(written).orElseThrow().toString());
        assertEquals(Fraction.parse(written), Fraction.parse(shown));
    }

    @ParameterizedTest
    @CsvSource(value = {"1.01", "4/3", "1/0", "-1", "a", "'1,5'", "''", "1/", "0.3334/1", "NULL", "1e-3"}, nullValues = "NULL")
    void what_is_no_share_is_not_read(String written) {
        assertTrue(Fraction.parse(written).isEmpty());
    }

    @Test
    void codes_are_those_of_the_interface() {
        assertEquals(IncomeKind.SELF_EMPLOYMENT, IncomeKind.of("self-employment").orElseThrow());
        assertEquals(Role.PARTNER, Role.of("partner").orElseThrow());
        assertEquals(Per.MONTH, Per.of("month").orElseThrow());
        assertEquals(Motive.NONE, Motive.of("none").orElseThrow());
        assertEquals(HousingProblem.EVICTION, HousingProblem.of("eviction").orElseThrow());
        assertTrue(Role.of("APPLICANT").isEmpty());
        assertTrue(Per.of(null).isEmpty());
    }

    private static HouseholdFacts household(Income... incomes) {
        return new HouseholdFacts(SampleHousehold.members("A P c5", ON), List.of(incomes), null);
    }
}
