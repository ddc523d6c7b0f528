package lu.daach.keeping.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** Art. 5 of the act of 21 September 2006 as in force since 1 August 2024. */
class DepositReturnTest {

    private static final LocalDate KEYS = LocalDate.of(2026, 1, 15);
    private static final LocalDate SETTLED = LocalDate.of(2026, 4, 10);

    @Test
    void halfGoesBackWithinAMonthOfTheKeysAndTheRestAfterTheStatements() {
        DepositReturn back = of(course("0.00", SETTLED), LocalDate.of(2026, 2, 15));
        assertEquals(money("300.00"), back.first().amount());
        assertEquals(LocalDate.of(2026, 2, 15), back.first().due());
        assertEquals(money("300.00"), back.rest().amount());
        assertEquals(LocalDate.of(2026, 5, 10), back.rest().due());
        assertEquals(0, back.monthsLate(), "the last day is on time");
        assertFalse(back.first().overdue(LocalDate.of(2026, 2, 15)));
        assertTrue(back.first().overdue(LocalDate.of(2026, 2, 16)));
    }

    @Test
    void eachBegunMonthOfDelayCostsATenthOfTheMonthlyParticipation() {
        assertEquals(money("60.00"), of(course("0.00", null), LocalDate.of(2026, 2, 16)).late());
        assertEquals(money("60.00"), of(course("0.00", null), LocalDate.of(2026, 3, 15)).late());
        assertEquals(money("120.00"), of(course("0.00", null), LocalDate.of(2026, 3, 16)).late());
        DepositCourse given = course("0.00", null, back("2026-02-20", "300.00"));
        assertEquals(money("60.00"), of(given, LocalDate.of(2026, 8, 1)).late(), "delay ends with the day on which it is given back");
    }

    @Test
    void twoDelaysThatRunIntoEachOtherAreOne() {
        DepositCourse late = course("0.00", SETTLED, back("2026-06-20", "600.00"));
        assertEquals(5, of(late, LocalDate.of(2026, 7, 1)).monthsLate(), "from 15 February to 20 June");
        DepositCourse apart = course("0.00", SETTLED, back("2026-02-20", "300.00"), back("2026-05-12", "300.00"));
        assertEquals(2, of(apart, LocalDate.of(2026, 7, 1)).monthsLate());
    }

    @Test
    void whatIsKeptBackIsNotGivenBack() {
        DepositReturn back = of(course("450.00", SETTLED), LocalDate.of(2026, 2, 1));
        assertEquals(money("150.00"), back.first().amount());
        assertEquals(Money.ZERO, back.rest().amount());
        DepositReturn nothing = of(course("600.00", SETTLED), LocalDate.of(2027, 2, 1));
        assertEquals(0, nothing.monthsLate(), "nothing is late where nothing is due");
    }

    @Test
    void nothingRunsBeforeTheKeysAndBeforeTheLaw() {
        assertNull(of(new DepositCourse(money("600.00"), money("600.00"), Money.ZERO, List.of(), null, null), KEYS).first().due());
        DepositReturn early = DepositReturn.of(Rulebook.national().on(LocalDate.of(2023, 5, 1)), course("0.00", SETTLED), LocalDate.of(2027, 1, 1));
        assertEquals(Money.ZERO, early.late());
        assertNull(early.first().due());
    }

    @Test
    void ofSavingsAPartMayGoOutEarlyAndADebtIsSetOffFirst() {
        assertEquals(money("450.00"), SavingsRule.early(money("1000.00"), money("50.00"), new BigDecimal("50")));
        assertEquals(Money.ZERO, SavingsRule.early(money("1000.00"), money("800.00"), new BigDecimal("50")));
        assertEquals(money("120.00"), SavingsRule.setOff(money("900.00"), money("120.00")));
        assertEquals(money("80.00"), SavingsRule.setOff(money("80.00"), money("120.00")));
        assertEquals(Money.ZERO, SavingsRule.setOff(money("80.00"), money("-5.00")));
    }

    private static DepositReturn of(DepositCourse course, LocalDate today) {
        return DepositReturn.of(Rulebook.national().on(KEYS), course, today);
    }

    private static DepositCourse course(String deducted, LocalDate settledOn, DepositCourse.Back... backs) {
        return new DepositCourse(money("600.00"), money("600.00"), money(deducted), List.of(backs), KEYS, settledOn);
    }

    private static DepositCourse.Back back(String on, String amount) {
        return new DepositCourse.Back(LocalDate.parse(on), money(amount));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount));
    }
}
