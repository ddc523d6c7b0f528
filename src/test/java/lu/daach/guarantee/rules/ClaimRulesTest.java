package lu.daach.guarantee.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What claims are worth, worked out by hand. */
class ClaimRulesTest {

    private static final LocalDate SINCE = LocalDate.of(2024, 6, 1);
    private static final Promise ALL = new Promise(SINCE, null, true, true, true, 6);
    private static final Promise NOTHING = new Promise(SINCE, null, false, false, false, 0);
    private static final Rent RENT = new Rent(List.of(new Rent.From(SINCE, euros("1000.00"))));
    private static final Map<String, Damage.Life> LIVES = Map.of("paint", new Damage.Life(9, LocalDate.of(2016, 1, 1), null),
            "door", new Damage.Life(25, LocalDate.of(2016, 1, 1), "expertise"));

    @Test
    void emptyDaysAreWorthTheirPartOfTheRent() {
        // 1,000.00 x 15 / 30 from 16 to 30 June, then all of July; one of two places stood empty.
        List<Vacancy.Month> months = List.of(new Vacancy.Month(day("2026-06-16"), day("2026-06-30"), 30, 15, true),
                new Vacancy.Month(day("2026-07-01"), day("2026-07-31"), 62, 31, true));
        Reckoning found = Vacancy.of(day("2026-06-16"), day("2026-07-31"), ALL, RENT, months);
        assertEquals(euros("750.00"), found.guaranteed());
        assertEquals(euros("750.00"), found.withMonths());
        assertEquals(Money.ZERO, found.payable());
        assertTrue(found.grantable());
        assertFalse(Vacancy.of(day("2026-06-16"), day("2026-07-31"), NOTHING, RENT, months).grantable());
        assertFalse(Vacancy.of(day("2026-06-16"), day("2026-07-31"), ALL, RENT,
                List.of(new Vacancy.Month(day("2026-06-16"), day("2026-06-30"), 30, 15, false))).grantable());
        assertFalse(Vacancy.of(day("2024-05-30"), day("2024-06-02"), ALL, RENT, months).grantable());
    }

    @Test
    void aRentThatChangesCountsByItsDays() {
        Rent rent = new Rent(List.of(new Rent.From(SINCE, euros("1000.00")), new Rent.From(day("2026-06-16"), euros("1300.00"))));
        assertEquals(euros("1150.00"), rent.due(day("2026-06-01"), day("2026-06-30")));
        assertEquals(euros("1300.00"), rent.on(day("2026-06-16")));
        assertEquals(euros("1000.00"), rent.on(day("2020-01-01")));
    }

    @Test
    void whatIsNotPaidCountsBeyondTheTolerance() {
        List<Unpaid.Month> months = List.of(month("2026-03", "400.00", "300.00", "200.00", "900.00"), month("2026-04", "400.00", "300.00", "400.00", "250.00"));
        Reckoning found = Unpaid.of(ALL, months, euros("20.00"), SINCE);
        // 200 x 300 / 400 = 150.00; 300.00, at most the 250.00 that were due.
        assertEquals(euros("400.00"), found.guaranteed());
        assertEquals(Money.ZERO, found.payable());
        assertEquals(euros("400.00"), found.standing());
        assertFalse(Unpaid.of(ALL, List.of(month("2026-03", "20.00", "20.00", "20.00", "900.00")), euros("20.00"), SINCE).grantable());
        assertFalse(Unpaid.of(ALL, List.of(), euros("20.00"), SINCE).grantable());
    }

    /** cost - wear - what was damaged before = guaranteed; guaranteed x percent = household. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lu/daach/guarantee/damage.csv", numLinesToSkip = 1)
    void damageIsSharedByAgeAndInventories(String name, String element, BigDecimal cost, LocalDate installed, LocalDate found, String atLeaseStart,
            String atMoveIn, boolean named, int percent, String guaranteed, String household) {
        Reckoning reckoning = Damage.of(ALL, RENT, found, named, List.of(new Damage.Item("Salon", element, "Trou", new Money(cost), installed,
                Condition.of(atLeaseStart), Condition.of(atMoveIn), percent)), LIVES, null, SINCE);
        assertEquals(guaranteed, reckoning.guaranteed().toString());
        assertEquals(household, reckoning.recovered().toString());
        assertEquals(reckoning.guaranteed(), reckoning.recovered().plus(reckoning.agency()));
        for (Language language : Language.values()) {
            reckoning.findings().forEach(finding -> assertFalse(finding.text().in(language).contains("{"), finding.rule()));
            reckoning.lines().forEach(line -> assertFalse(line.what().in(language).contains("{"), line.what().key()));
        }
    }

    @Test
    void damageIsAnsweredForUpToItsCeiling() {
        Damage.Item item = new Damage.Item("Salon", "door", "Trou", euros("5000.00"), day("2026-11-01"), Condition.GOOD, Condition.GOOD, 100);
        Reckoning found = Damage.of(ALL, RENT, day("2026-11-10"), true, List.of(item), LIVES, 3, SINCE);
        assertEquals(euros("3000.00"), found.guaranteed());
        assertEquals(euros("3000.00"), found.recovered());
        assertEquals(Verdict.UNKNOWN, found.findings().get(found.findings().size() - 1).verdict());
        assertFalse(Damage.of(NOTHING, RENT, day("2026-11-10"), true, List.of(item), LIVES, null, SINCE).grantable());
    }

    @Test
    void aHomeGivenBackLateIsPaidForByTheDay() {
        Promise ended = new Promise(SINCE, day("2026-08-31"), true, true, true, 6);
        Reckoning found = LateReturn.of(ended, RENT, day("2026-09-01"), day("2026-10-15"), day("2026-08-31"));
        // All of September, and 15 of 31 days of October: 483.87.
        assertEquals(euros("1483.87"), found.payable());
        assertTrue(found.grantable());
        Promise longer = new Promise(SINCE, day("2026-09-30"), true, true, true, 6);
        Reckoning covered = LateReturn.of(longer, RENT, day("2026-09-01"), day("2026-10-15"), day("2026-08-31"));
        assertEquals(euros("1000.00"), covered.withMonths());
        assertEquals(euros("483.87"), covered.payable());
        assertFalse(LateReturn.of(ALL, RENT, day("2026-09-01"), day("2026-10-15"), null).grantable());
        assertFalse(LateReturn.of(ended, RENT, day("2026-08-31"), day("2026-10-15"), day("2026-08-31")).grantable());
    }

    private static Unpaid.Month month(String month, String asked, String participation, String open, String due) {
        return new Unpaid.Month(YearMonth.parse(month), euros(asked), euros(participation), euros(open), euros(due));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount));
    }
}
