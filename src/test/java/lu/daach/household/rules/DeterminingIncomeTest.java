package lu.daach.household.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lu.daach.household.Derivation;
import lu.daach.kernel.Language;
import lu.daach.kernel.Period;
import lu.daach.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DeterminingIncomeTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 1);

    private final DeterminingIncome rule = new DeterminingIncome(Rulebook.national());
    private final Member adult = new Member("a", LocalDate.of(1980, 1, 1), Role.APPLICANT);
    private final Member child = new Member("c", LocalDate.of(2005, 1, 1), Role.CHILD);

    @ParameterizedTest
    @CsvFileSource(resources = "/lu/daach/household/determining-incomes.csv", numLinesToSkip = 1)
    void incomesOfOnePersonComeToWhatTheActCounts(String name, LocalDate on, String stated, BigDecimal yearly) {
        List<DatedIncome> incomes = Arrays.stream(stated.split(";")).map(String::strip).map(DeterminingIncomeTest::stated).toList();
        BigDecimal found = rule.determine(on, List.of(adult), incomes, true).facts(Facts.NONE).yearlyIncome();
        assertEquals(yearly, found.setScale(2), name);
    }

    /** {@code kind net from before [new]}; a dash for no day. */
    private static DatedIncome stated(String words) {
        String[] one = words.split(" ");
        return new DatedIncome("a", IncomeKind.of(one[0]).orElseThrow(), new BigDecimal(one[1]), Per.MONTH,
                new Period(one[2].equals("-") ? LocalDate.of(1, 1, 1) : LocalDate.parse(one[2]), one[3].equals("-") ? null : LocalDate.parse(one[3])), one.length > 4);
    }

    @Test
    void everyTimeOfLastYearIsALineOfTheSum() {
        Determination found = determine(ON, income("a", IncomeKind.EMPLOYMENT, "2000.00", null, "2025-07-01"),
                income("a", IncomeKind.EMPLOYMENT, "2500.00", "2025-07-01", null));
        assertEquals(List.of(Determination.Basis.FOLLOWED, Determination.Basis.LAST_YEAR), found.lines().stream().map(Determination.Line::basis).toList());
        Determination.Line line = found.lines().get(1);
        assertEquals(List.of("12000.00", "15000.00"), line.parts().stream().map(part -> part.amount().toString()).toList());
        assertEquals(List.of("Salaire, du 01/01/2025 au 30/06/2025 : 6 mois à 2\u202f000,00\u00a0€", "Salaire, du 01/07/2025 au 31/12/2025 : 6 mois à 2\u202f500,00\u00a0€",
                "Salaire : le calcul est fait avec le revenu qui a suivi", "Salaire : moyenne de l’année 2025", "Revenu déterminant par an"),
                Derivation.of(found.lines()).stream().map(row -> row.told().in(Language.FR)).sorted().sorted(Comparator.comparing((String told) -> told.startsWith("Revenu"))
                        .thenComparing(told -> !told.contains("du "))).toList());
        assertEquals("27000.00", found.total().toString());
    }

    @Test
    void aRevisionInBetweenTakesWhatHasChanged() {
        Determination found = rule.determine(ON, List.of(adult), List.of(income("a", IncomeKind.PENSION, "1000.00", "2020-01-01", "2026-03-01"),
                income("a", IncomeKind.PENSION, "1200.00", "2026-03-01", null)), false);
        assertEquals(0, new BigDecimal("14400").compareTo(found.facts(Facts.NONE).yearlyIncome()));
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

    private Determination determine(LocalDate on, DatedIncome... incomes) {
        return rule.determine(on, List.of(adult), List.of(incomes), true);
    }

    private static DatedIncome income(String member, IncomeKind kind, String net, String from, String before) {
        return new DatedIncome(member, kind, new BigDecimal(net), Per.MONTH,
                new Period(from == null ? LocalDate.of(1, 1, 1) : LocalDate.parse(from), before == null ? null : LocalDate.parse(before)), false);
    }
}
