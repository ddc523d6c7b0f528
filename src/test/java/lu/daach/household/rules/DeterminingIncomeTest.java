package lu.daach.household.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Period;
import lu.daach.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeterminingIncomeTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private final DeterminingIncome rule = new DeterminingIncome(Rulebook.national());
    private final Member adult = new Member("a", LocalDate.of(1980, 1, 1), Role.APPLICANT);
    private final Member child = new Member("c", LocalDate.of(2005, 1, 1), Role.CHILD);

    @Test
    void aPensionThatRoseCountsAsTheMeanOfLastYear() {
        Determination found = determine(ON, income("a", IncomeKind.PENSION, "1000.00", "2020-01-01", "2025-07-02"),
                income("a", IncomeKind.PENSION, "1200.00", "2025-07-02", null));
        // 182 days of 12 000 and 183 of 14 400.
        assertEquals(new BigDecimal("13203.29"), found.facts(Facts.NONE).yearlyIncome());
        assertEquals(List.of(Determination.Basis.ENDED, Determination.Basis.LAST_YEAR), found.lines().stream().map(Determination.Line::basis).toList());
    }

    @Test
    void aRevisionInBetweenTakesWhatHasChanged() {
        Determination found = rule.determine(ON, List.of(adult), List.of(income("a", IncomeKind.PENSION, "1000.00", "2020-01-01", "2026-03-01"),
                income("a", IncomeKind.PENSION, "1200.00", "2026-03-01", null)), false);
        assertEquals(0, new BigDecimal("14400").compareTo(found.facts(Facts.NONE).yearlyIncome()));
    }

    @Test
    void aPartOfAYearIsBroughtToAYearAndANewContractIsTheLastKnownIncome() {
        assertEquals(0, new BigDecimal("18000").compareTo(yearly(income("a", IncomeKind.UNEMPLOYMENT, "1500.00", "2025-10-01", null))));
        assertEquals(0, new BigDecimal("30000").compareTo(yearly(income("a", IncomeKind.EMPLOYMENT, "2000.00", "2020-01-01", "2026-02-01"),
                income("a", IncomeKind.EMPLOYMENT, "2500.00", "2026-02-01", null))));
    }

    @Test
    void alimonyPaidIsDeductedAndFamilyAllowancesStayApart() {
        Determination found = determine(ON, income("a", IncomeKind.EMPLOYMENT, "2500.00", null, null), income("a", IncomeKind.ALIMONY_PAID, "300.00", null, null),
                income("a", IncomeKind.FAMILY_ALLOWANCE, "307.35", null, null));
        assertEquals(0, new BigDecimal("30088.20").compareTo(found.facts(Facts.NONE).yearlyIncome()));
        assertEquals(0, new BigDecimal("26400").compareTo(found.facts(Facts.NONE).yearlyIncomeWithoutFamilyAllowances()));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31,0,CHILD", "2026-06-01,0,ADULT", "2027-05-31,0,ADULT", "2027-06-01,6000,ADULT", "2028-06-01,12000,ADULT", "2029-06-01,24000,ADULT", "2033-06-01,24000,ADULT"})
    void aChildThatStartsToWorkCountsStepByStep(LocalDate on, BigDecimal counted, Role role) {
        Determination found = rule.determine(on, List.of(adult, child), List.of(income("c", IncomeKind.EMPLOYMENT, "2000.00", "2026-06-01", null)), true);
        assertEquals(role, found.members().get(1).role());
        assertEquals(0, counted.compareTo(found.facts(Facts.NONE).yearlyIncome()));
    }

    @Test
    void aChildIsDependentUntilTheTwentySeventhBirthday() {
        List<DatedIncome> incomes = List.of(income("c", IncomeKind.OTHER, "500.00", null, null));
        assertEquals(0, BigDecimal.ZERO.compareTo(rule.determine(LocalDate.of(2031, 12, 31), List.of(adult, child), incomes, true).facts(Facts.NONE).yearlyIncome()));
        assertEquals(0, new BigDecimal("6000").compareTo(rule.determine(LocalDate.of(2032, 1, 1), List.of(adult, child), incomes, true).facts(Facts.NONE).yearlyIncome()));
    }

    @Test
    void notKnownStaysNotKnown() {
        assertNull(rule.determine(ON, List.of(adult), null, true).incomes());
    }

    private BigDecimal yearly(DatedIncome... incomes) {
        return determine(ON, incomes).facts(Facts.NONE).yearlyIncome();
    }

    private Determination determine(LocalDate on, DatedIncome... incomes) {
        return rule.determine(on, List.of(adult), List.of(incomes), true);
    }

    private static DatedIncome income(String member, IncomeKind kind, String net, String from, String before) {
        return new DatedIncome(member, kind, new BigDecimal(net), Per.MONTH,
                new Period(from == null ? LocalDate.of(1, 1, 1) : LocalDate.parse(from), before == null ? null : LocalDate.parse(before)));
    }
}
