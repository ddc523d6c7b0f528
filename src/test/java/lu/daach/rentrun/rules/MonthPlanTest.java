package lu.daach.rentrun.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import org.junit.jupiter.api.Test;

class MonthPlanTest {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final UUID HOME = id("home");
    private static final UUID CONTRACT = id("contract");
    private static final UUID LEASE = id("lease");
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 6, 1);

    @Test
    void aWholeMonthIsTheWholeAmount() {
        MonthPlan plan = plan(stay(LONG_AGO, null, amount(LONG_AGO, "412.35", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(List.of("412.35", "1200.00"), amounts(plan));
        assertEquals(new Totals(money("412.35"), money("1200.00"), money("0.00")), plan.totals());
        assertEquals(List.of(), plan.problems());
        assertEquals(money("-787.65"), plan.totals().gap());
    }

    @Test
    void aBegunMonthIsPaidByTheDay() {
        MonthPlan in = plan(stay(day(10), null, amount(day(10), "310.00", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(money("220.00"), line(in, LineKind.PARTICIPATION).amount());
        assertTrue(line(in, LineKind.PARTICIPATION).begun());
        assertEquals(22, line(in, LineKind.PARTICIPATION).days());
        MonthPlan out = plan(stay(LONG_AGO, day(10), amount(LONG_AGO, "310.00", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(money("90.00"), line(out, LineKind.PARTICIPATION).amount());
        MonthPlan oneDay = plan(stay(day(31), null, amount(day(31), "310.00", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(money("10.00"), line(oneDay, LineKind.PARTICIPATION).amount());
    }

    @Test
    void oneWhoLeavesAndOneWhoComesPayTheMonthTogether() {
        Money leaving = Charges.of(DECEMBER, stay(LONG_AGO, day(14), amount(LONG_AGO, "333.33", "0.00"))).participation();
        Money coming = Charges.of(DECEMBER, stay(day(14), null, amount(day(14), "333.33", "0.00"))).participation();
        assertEquals(money("333.33"), leaving.plus(coming));
    }

    @Test
    void anAmountThatChangesInTheMonthCountsOnItsOwnDays() {
        MonthPlan plan = plan(stay(LONG_AGO, null, amount(LONG_AGO, "310.00", "31.00"), amount(day(11), "620.00", "0.00"),
                amount(LocalDate.of(2027, 1, 1), "9999.00", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(money("520.00"), line(plan, LineKind.PARTICIPATION).amount());
        assertEquals(money("10.00"), line(plan, LineKind.SAVINGS).amount());
    }

    @Test
    void anAmountChangedToTheSameChangesNothing() {
        MonthPlan plan = plan(stay(LONG_AGO, null, amount(LONG_AGO, "333.33", "0.00"), amount(day(2), "333.33", "0.00"),
                amount(day(17), "333.33", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(money("333.33"), line(plan, LineKind.PARTICIPATION).amount());
    }

    @Test
    void savingsAreALineOfTheirOwn() {
        MonthPlan plan = plan(stay(LONG_AGO, null, amount(LONG_AGO, "400.00", "400.00")), hold(LONG_AGO, null, "1200.00"));
        MonthLine savings = line(plan, LineKind.SAVINGS);
        assertEquals("rentrun/2026-12/occupancy/" + CONTRACT + "/savings", savings.cause());
        assertEquals("receivable/household/" + id("household"), savings.debitAccount());
        assertEquals("savings/household/" + id("household"), savings.creditAccount());
        assertEquals("rentrun/2026-12/occupancy/" + CONTRACT + "/participation", line(plan, LineKind.PARTICIPATION).cause());
        assertEquals("income/participation", line(plan, LineKind.PARTICIPATION).creditAccount());
    }

    @Test
    void aHeadLeaseIsDueOnItsDays() {
        MonthPlan plan = plan(hold(day(22), null, "930.00"));
        assertEquals(money("300.00"), line(plan, LineKind.OWNER_DUE).amount());
        assertEquals("rentrun/2026-12/head-lease/" + LEASE + "/ownerDue", line(plan, LineKind.OWNER_DUE).cause());
        assertEquals("expense/head-rent", line(plan, LineKind.OWNER_DUE).debitAccount());
        assertEquals("payable/owner/" + id("owner"), line(plan, LineKind.OWNER_DUE).creditAccount());
        assertEquals(List.of("30.00"), amounts(plan(hold(LONG_AGO, day(2), "930.00"))));
        assertEquals(List.of(), amounts(plan(hold(LocalDate.of(2027, 1, 1), null, "930.00"))));
        assertEquals(List.of(), amounts(plan(hold(LONG_AGO, day(1), "930.00"))));
    }

    @Test
    void februaryHasItsOwnDays() {
        LocalDate fifteenth = LocalDate.of(2028, 2, 15);
        Stay stay = stay(fifteenth, null, amount(fifteenth, "290.00", "0.00"));
        MonthFacts leap = new MonthFacts(List.of(stay), List.of(hold(LONG_AGO, null, "290.00")), Map.of(), Map.of());
        assertEquals(money("150.00"), line(MonthPlan.of(YearMonth.of(2028, 2), leap), LineKind.PARTICIPATION).amount());
    }

    @Test
    void whoLivesThereWithoutAnAmountIsPointedOut() {
        MonthPlan never = plan(stay(LONG_AGO, null), hold(LONG_AGO, null, "1200.00"));
        assertEquals(List.of("noAssessment"), problems(never));
        assertEquals(CONTRACT, never.problems().get(0).subject());
        MonthPlan later = plan(stay(LONG_AGO, null, amount(day(11), "310.00", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(List.of("noAssessment"), problems(later));
        assertEquals(money("210.00"), line(later, LineKind.PARTICIPATION).amount());
        assertTrue(later.problems().get(0).text().in(Language.DE).contains("Vom 1.12.2026 bis zum 10.12.2026"));
    }

    @Test
    void whoPaysNothingIsPointedOutAndNotBooked() {
        MonthPlan plan = plan(stay(LONG_AGO, null, amount(LONG_AGO, "0.00", "0.00")), hold(LONG_AGO, null, "1200.00"));
        assertEquals(List.of("zeroParticipation"), problems(plan));
        assertEquals(1, plan.lines().size());
    }

    @Test
    void aHomeThatTheAgencyDoesNotHoldIsPointedOut() {
        Stay stay = stay(LONG_AGO, null, amount(LONG_AGO, "310.00", "0.00"));
        assertEquals(List.of("noHeadLease"), problems(plan(stay)));
        assertEquals(List.of("noHeadLease"), problems(plan(stay, hold(LONG_AGO, day(20), "1200.00"))));
        assertEquals(List.of("noHeadLease"), problems(plan(stay, hold(day(2), null, "1200.00"))));
        assertEquals(List.of(), problems(plan(stay, hold(LONG_AGO, day(20), "1200.00"), hold(day(20), null, "1300.00"))));
    }

    @Test
    void whoStaysLongerThanTheHeadLeaseIsPointedOutNinetyDaysAhead() {
        Stay stay = stay(LONG_AGO, null, amount(LONG_AGO, "310.00", "0.00"));
        LocalDate afterMonth = LocalDate.of(2027, 1, 1);
        assertEquals(List.of("outlivesLease"), problems(plan(stay, hold(LONG_AGO, afterMonth, "1200.00"))));
        assertEquals(List.of("outlivesLease"), problems(plan(stay, hold(LONG_AGO, afterMonth.plusDays(90), "1200.00"))));
        assertEquals(List.of(), problems(plan(stay, hold(LONG_AGO, afterMonth.plusDays(91), "1200.00"))));
        Stay leaving = stay(LONG_AGO, afterMonth, amount(LONG_AGO, "310.00", "0.00"));
        assertEquals(List.of(), problems(plan(leaving, hold(LONG_AGO, afterMonth, "1200.00"))));
    }

    @Test
    void aLargeDifferenceIsPointedOutBetweenWholeMonthsOnly() {
        assertEquals(List.of("largeDifference"), problems(comparedWith("240.00", "310.00", LONG_AGO)));
        assertEquals(List.of(), problems(comparedWith("300.00", "310.00", LONG_AGO)), "small part");
        assertEquals(List.of(), problems(comparedWith("250.00", "300.00", LONG_AGO)), "exactly twenty percent and fifty euros");
        assertEquals(List.of(), problems(comparedWith("100.00", "145.00", LONG_AGO)), "small amount");
        assertEquals(List.of(), problems(comparedWith("140.00", "310.00", LocalDate.of(2026, 11, 16))), "began last month");
        assertEquals(money("70.00"), line(comparedWith("240.00", "310.00", LONG_AGO), LineKind.PARTICIPATION).difference());
    }

    @Test
    void whatWasBookedOtherwiseIsPointedOut() {
        Map<LineKey, Money> booked = Map.of(new LineKey(LineKind.PARTICIPATION, CONTRACT), money("300.00"));
        MonthPlan plan = MonthPlan.of(DECEMBER, new MonthFacts(List.of(stay(LONG_AGO, null, amount(LONG_AGO, "310.00", "0.00"))),
                List.of(hold(LONG_AGO, null, "1200.00")), Map.of(), booked));
        assertEquals(List.of("bookedOtherwise"), problems(plan));
    }

    @Test
    void everyProblemSpeaksFourLanguages() {
        MonthPlan plan = comparedWith("240.00", "310.00", LONG_AGO);
        for (Language language : Language.values()) {
            assertFalse(plan.problems().get(0).text().in(language).isBlank());
        }
    }

    @Test
    void newChangedAndEndedLinesAreCounted() {
        Map<LineKey, Money> before = Map.of(new LineKey(LineKind.PARTICIPATION, CONTRACT), money("300.00"),
                new LineKey(LineKind.PARTICIPATION, id("gone")), money("100.00"));
        MonthPlan plan = MonthPlan.of(DECEMBER, new MonthFacts(List.of(stay(LONG_AGO, null, amount(LONG_AGO, "310.00", "0.00"))),
                List.of(hold(LONG_AGO, null, "1200.00")), before, Map.of()));
        assertEquals(1, plan.added());
        assertEquals(1, plan.changed());
        assertEquals(1, plan.ended());
    }

    private static MonthPlan comparedWith(String before, String now, LocalDate startsOn) {
        return MonthPlan.of(DECEMBER, new MonthFacts(List.of(stay(startsOn, null, amount(startsOn, now, "0.00"))),
                List.of(hold(LONG_AGO, null, "1200.00")), Map.of(new LineKey(LineKind.PARTICIPATION, CONTRACT), money(before)), Map.of()));
    }

    private static MonthPlan plan(Stay stay, Hold... holds) {
        return MonthPlan.of(DECEMBER, new MonthFacts(List.of(stay), List.of(holds), Map.of(), Map.of()));
    }

    private static MonthPlan plan(Hold hold) {
        return MonthPlan.of(DECEMBER, new MonthFacts(List.of(), List.of(hold), Map.of(), Map.of()));
    }

    private static Stay stay(LocalDate startsOn, LocalDate endsBefore, Stay.Amount... amounts) {
        return new Stay(CONTRACT, id("household"), "Wantz", HOME, "3, am Duerf, Saeul", new Period(startsOn, endsBefore), List.of(amounts));
    }

    private static Stay.Amount amount(LocalDate from, String monthly, String savings) {
        return new Stay.Amount(from, money(monthly), money(savings));
    }

    private static Hold hold(LocalDate startsOn, LocalDate endsBefore, String monthly) {
        return new Hold(LEASE, id("owner"), "Kirpach", HOME, "3, am Duerf, Saeul", new Period(startsOn, endsBefore), money(monthly));
    }

    private static MonthLine line(MonthPlan plan, LineKind kind) {
        return plan.lines().stream().filter(line -> line.kind() == kind).findFirst().orElseThrow();
    }

    private static List<String> amounts(MonthPlan plan) {
        return plan.lines().stream().sorted(java.util.Comparator.comparing(MonthLine::kind)).map(line -> line.amount().toString()).toList();
    }

    private static List<String> problems(MonthPlan plan) {
        return plan.problems().stream().map(problem -> problem.key().code()).toList();
    }

    private static LocalDate day(int day) {
        return DECEMBER.atDay(day);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
