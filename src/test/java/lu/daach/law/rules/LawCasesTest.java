package lu.daach.law.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed figures of domain.md 1.2, 2.13, 2.14, 3, 4.1 and 4.2. */
class LawCasesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/lu/daach/law/revis.csv", numLinesToSkip = 1)
    void minimumIncome(LocalDate on, int adults, int children, BigDecimal monthly) {
        assertEquals(money(monthly), readable(MinimumIncome.of(on, law(on), People.of(adults, children, null))).figure("monthly"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/lu/daach/law/revis-parts.csv", numLinesToSkip = 1)
    void minimumIncomePart(LocalDate on, int adults, int children, String household, String adultsPart, String childrenPart,
            String singleParent, String withChildren) {
        Map<String, String> steps = MinimumIncome.of(on, law(on), People.of(adults, children, null)).steps().stream()
                .collect(Collectors.toMap(Step::key, Step::value));
        assertEquals(List.of(household, adultsPart, childrenPart, singleParent, withChildren),
                List.of(steps.get("household"), steps.get("adults"), steps.get("children"), steps.get("singleParent"), steps.get("withChildren")));
    }

    @Test
    void aQuarterOfEarningsIsLeftAside() {
        LocalDate on = LocalDate.of(2025, 6, 1);
        Reckoning left = readable(MinimumIncome.of(on, law(on), People.of(1, 0, new BigDecimal("12000.00"))));
        assertEquals(money("750.00"), left.figure("counted"));
        assertEquals(money("1146.98"), left.figure("left"));
        assertEquals("MET", left.figure("entitlement"));
        assertEquals("NOT_MET", MinimumIncome.of(on, law(on), People.of(1, 0, new BigDecimal("60000.00"))).figure("entitlement"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/lu/daach/law/minimum-wage.csv", numLinesToSkip = 1)
    void minimumWage(LocalDate on, BigDecimal monthly, BigDecimal qualified, String hourly) {
        Reckoning wage = readable(MinimumWage.of(on, law(on)));
        assertEquals(List.of(money(monthly), money(qualified), hourly), List.of(wage.figure("monthly"), wage.figure("qualified"), wage.figure("hourly")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/lu/daach/law/state-participation.csv", numLinesToSkip = 1)
    void stateParticipation(LocalDate on, int contracts, BigDecimal monthly) {
        assertEquals(money(monthly), readable(PublicShare.ofState(on, law(on), contracts)).figure("monthly"));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01,12,30000.00", "2032-06-01,1,2500.00", "2033-01-01,12,0.00", "2026-01-01,0,0.00"})
    void communeDotation(LocalDate on, int dwellings, BigDecimal amount) {
        assertEquals(money(amount), readable(PublicShare.ofCommune(on, law(on), dwellings)).figure("amount"));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,9600.00,8640.00,960.00", "2023-06-01,9600.00,7200.00,2400.00", "2018-01-01,9600.00,4800.00,4800.00"})
    void ownersTax(LocalDate on, BigDecimal rent, BigDecimal exempt, BigDecimal taxable) {
        Reckoning tax = readable(PublicShare.ofOwner(on, law(on), money(rent)));
        assertEquals(List.of(money(exempt), money(taxable)), List.of(tax.figure("exempt"), tax.figure("taxable")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/lu/daach/law/rent-subsidy.csv", numLinesToSkip = 1)
    void rentSubsidy(String id, LocalDate on, int adults, int children, BigDecimal income, String reduced, String amount) {
        Reckoning subsidy = readable(HousingAids.rentSubsidy(on, law(on), People.of(adults, children, income), money("5000.00"), HousingTitle.LEASE));
        Map<String, String> steps = subsidy.steps().stream().collect(Collectors.toMap(Step::key, Step::value));
        assertEquals(List.of(reduced, amount), List.of(steps.get("reduced"), steps.get("amount")), id);
    }

    @Test
    void aRentSubsidyIsNeverAboveTheRentAndNeverForAContractThatIsNoLease() {
        LocalDate on = LocalDate.of(2025, 6, 1);
        HouseholdFacts poor = People.of(1, 0, new BigDecimal("6000.00"));
        assertEquals(money("150.00"), HousingAids.rentSubsidy(on, law(on), poor, money("150.00"), HousingTitle.LEASE).figure("possible"));
        Reckoning housed = readable(HousingAids.rentSubsidy(on, law(on), poor, money("150.00"), HousingTitle.MISE_A_DISPOSITION));
        assertEquals(List.of("NOT_MET", money("0.00")), List.of(housed.figure("entitlement"), housed.figure("monthly")));
        assertEquals("UNKNOWN", readable(HousingAids.rentSubsidy(on, law(on), poor, null, null)).figure("entitlement"));
        assertEquals("UNKNOWN", readable(HousingAids.rentSubsidy(on, law(on), People.of(1, 0, null), null, null)).figure("entitlement"));
    }

    @Test
    void theGuaranteeIsSavedInThirtySixParts() {
        LocalDate on = LocalDate.of(2025, 6, 1);
        Reckoning aid = readable(HousingAids.guarantee(on, law(on), People.of(1, 0, new BigDecimal("30000.00")), money("950.00"), null));
        assertEquals(List.of(money("1900.00"), money("52.78")), List.of(aid.figure("amount"), aid.figure("instalment")));
        assertEquals("NOT_MET", readable(HousingAids.guarantee(on, law(on), People.of(1, 0, new BigDecimal("46000.00")), money("950.00"), null)).figure("entitlement"));
        assertEquals("NOT_MET", readable(HousingAids.guarantee(on, law(on), People.of(1, 0, new BigDecimal("20000.00")), money("950.00"), null)).figure("entitlement"));
    }

    @ParameterizedTest
    @CsvSource({"2024-07-31,950.00,2850.00", "2024-08-01,950.00,1900.00", "2026-01-01,1000.00,2000.00"})
    void deposit(LocalDate on, BigDecimal rent, BigDecimal limit) {
        assertEquals(money(limit), readable(LeaseLaw.deposit(on, law(on), money(rent), null)).figure("limit"));
        assertEquals("NOT_MET", readable(LeaseLaw.deposit(on, law(on), money(rent), money("9000.00"))).findings().get(0).verdict().name());
    }

    @Test
    void aDepositComesBackInTwoHalvesAndCostsTenPercentAMonthWhenLate() {
        LocalDate on = LocalDate.of(2026, 11, 15);
        Reckoning back = readable(LeaseLaw.depositBack(on, law(on), money("1900.00"), money("950.00"), LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 10), null));
        assertEquals(List.of(money("950.00"), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10), 2, money("190.00")),
                List.of(back.figure("half"), back.figure("halfDue"), back.figure("restDue"), back.figure("monthsLate"), back.figure("penalty")));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01,800.00,900.00,2024-09-01,880.00", "2026-08-31,800.00,900.00,2024-09-01,800.00", "2026-09-01,800.00,850.00,2024-09-01,850.00"})
    void rentChange(LocalDate on, BigDecimal rent, BigDecimal asked, LocalDate last, BigDecimal due) {
        assertEquals(money(due), readable(LeaseLaw.change(on, law(on), money(rent), money(asked), last)).figure("due"));
    }

    @ParameterizedTest
    @CsvSource({"300000.00,100000.00,,20000.00,1666.67", "400000.00,,,25000.00,2083.33", "320000.00,80000.00,2001-01-01,18400.00,1533.33"})
    void rentLimit(BigDecimal built, BigDecimal land, LocalDate builtOn, BigDecimal yearly, BigDecimal monthly) {
        LocalDate on = LocalDate.of(2026, 6, 1);
        Reckoning limit = readable(LeaseLaw.limit(on, law(on), money(built), land == null ? null : money(land), BigDecimal.ONE, builtOn, money("1500.00")));
        assertEquals(List.of(money(yearly), money(monthly)), List.of(limit.figure("yearly"), limit.figure("monthly")));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,17,1,1", "2026-01-01,18,2,2", "2026-01-01,8.99,0,0", "2026-01-01,27,3,2", "2015-01-01,24,3,3", "2015-01-01,29.9,3,3", "2015-01-01,30,4,4"})
    void room(LocalDate on, BigDecimal surface, int occupants, int adults) {
        Reckoning room = readable(Salubrity.room(on, law(on), surface));
        assertEquals(List.of(occupants, adults), List.of(room.figure("occupants"), room.figure("adults")));
    }

    @ParameterizedTest
    @CsvSource({"7,13.00,16.00", "5,10.00,13.00", "4,0.00,0.00", "6,11.50,14.50"})
    void sharedRooms(int occupants, String living, String kitchen) {
        LocalDate on = LocalDate.of(2026, 1, 1);
        Reckoning shared = readable(Salubrity.shared(on, law(on), occupants, 3));
        assertEquals(List.of(living, kitchen), List.of(shared.figure("livingRoom"), shared.figure("livingKitchen")));
    }

    @Test
    void beforeTheLawThereIsNoAnswer() {
        LocalDate before = LocalDate.of(2008, 1, 1);
        assertThrows(NoParameter.class, () -> PublicShare.ofState(before, law(before), 1));
        assertThrows(NoParameter.class, () -> MinimumIncome.of(before, law(before), People.of(1, 0, null)));
    }

    private static Edition law(LocalDate on) {
        return Rulebook.national().on(on);
    }

    private static Money money(BigDecimal amount) {
        return Money.rounded(amount);
    }

    private static Money money(String amount) {
        return money(new BigDecimal(amount));
    }

    /** Every sentence exists in the four languages and has all its places filled. */
    private static Reckoning readable(Reckoning reckoning) {
        for (Language language : Language.values()) {
            assertFalse(reckoning.text(language).isBlank());
            String all = reckoning.text(language) + reckoning.findings().stream().map(finding -> finding.text().in(language)).collect(Collectors.joining());
            assertFalse(all.contains("{") || all.contains("law."), all);
        }
        return reckoning;
    }
}
