package lu.daach.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One head lease at a time, and a rent that rests for two years. */
class HeadLeaseRulesTest {

    private static final UUID DWELLING = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-05-31, false",
        "2024-01-01, 2024-06-01, true",
        "2025-01-01, 2025-02-01, true",
        "2026-05-31, , true",
        "2026-06-01, , false",
        "2020-01-01, , true"})
    void aDwellingIsLeasedFromOneOwnerAtATime(LocalDate startsOn, LocalDate lastDay, boolean inTheWay) {
        HeadLeaseSheet other = lease(UUID.randomUUID(), LocalDate.of(2024, 6, 1), LocalDate.of(2026, 5, 31));
        Faults faults = new Faults();
        HeadLeaseRules.requireFree(HeadLeaseRules.period(card(startsOn, lastDay)), null, List.of(other), faults);
        assertEquals(inTheWay, faults.any());
        if (inTheWay) {
            Fault fault = only(faults);
            assertEquals("/startsOn", fault.pointer());
            assertEquals(List.of("Weber Jean", LocalDate.of(2024, 6, 1), LocalDate.of(2026, 5, 31)), fault.args());
        }
    }

    @Test
    void anOpenLeaseIsNamedWithoutAnEnd() {
        Faults faults = new Faults();
        HeadLeaseRules.requireFree(HeadLeaseRules.period(card(TODAY, null)), null,
                List.of(lease(UUID.randomUUID(), LocalDate.of(2024, 6, 1), null)), faults);
        assertEquals("lease.overlapOpen", only(faults).key());
    }

    @Test
    void aLeaseIsNotInItsOwnWay() {
        HeadLeaseSheet self = lease(UUID.randomUUID(), LocalDate.of(2024, 6, 1), null);
        Faults faults = new Faults();
        HeadLeaseRules.requireFree(HeadLeaseRules.period(card(LocalDate.of(2024, 7, 1), null)), self.id(), List.of(self), faults);
        assertFalse(faults.any());
    }

    @ParameterizedTest
    @CsvSource({
        "900.00, 900.00, 2026-11-16, false",
        "900.00, 900.01, 2026-11-16, true",
        "900.00, 899.99, 2026-11-16, true",
        "900.00, 950.00, 2026-11-15, false",
        "900.00, 950.00, 2020-01-01, false",
        "900.00, 950.00, , false"})
    void theRentChangesFromItsDayOn(BigDecimal rent, BigDecimal wanted, LocalDate from, boolean refused) {
        Faults faults = new Faults();
        HeadLeaseRules.requireRentMayChange(new Money(rent), new Money(wanted), from, TODAY, faults);
        assertEquals(refused, faults.any());
        if (refused) {
            assertEquals("/monthlyRent", only(faults).pointer());
        }
    }

    @Test
    void theNextChangeIsTwoYearsOnAlsoFromALeapDay() {
        assertEquals(LocalDate.of(2026, 6, 1), HeadLeaseRules.nextRentChange(LocalDate.of(2024, 6, 1)));
        assertEquals(LocalDate.of(2026, 2, 28), HeadLeaseRules.nextRentChange(LocalDate.of(2024, 2, 29)));
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedAndMakesNoPeriod() {
        HeadLeaseCard card = card(TODAY, TODAY.minusDays(1));
        Faults faults = new Faults();
        HeadLeaseRules.check(card, faults);
        assertEquals("/lastDay", only(faults).pointer());
        assertNull(HeadLeaseRules.period(card));
    }

    @Test
    void aLeaseOfOneDayIsALease() {
        assertEquals(new Period(TODAY, TODAY.plusDays(1)), HeadLeaseRules.period(card(TODAY, TODAY)));
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        HeadLeaseCard card = card(TODAY, null);
        assertEquals(Money.ZERO, card.monthlyCharges());
        assertEquals(3, card.noticeMonths());
        assertEquals(new GuaranteeTerms(true, true, true, 6, true), card.guarantee());
    }

    @Test
    void monthsAreBounded() {
        Faults faults = new Faults();
        HeadLeaseRules.check(new HeadLeaseCard(DWELLING, OWNER, TODAY, null, Money.ZERO, null, 61, null,
                new GuaranteeTerms(true, true, true, -1, true)), faults);
        assertEquals(List.of("/noticeMonths", "/guarantee/giveBackMonths"), all(faults).stream().map(Fault::pointer).toList());
        assertTrue(faults.any());
    }

    private static HeadLeaseCard card(LocalDate startsOn, LocalDate lastDay) {
        return new HeadLeaseCard(DWELLING, OWNER, startsOn, lastDay, new Money(new BigDecimal("900.00")), null, null, null, null);
    }

    private static HeadLeaseSheet lease(UUID id, LocalDate startsOn, LocalDate lastDay) {
        return new HeadLeaseSheet(id, 1, DWELLING, "1, rue X", OWNER, "Weber Jean", OwnerKind.PERSON,
                new Period(startsOn, lastDay == null ? null : lastDay.plusDays(1)), Money.ZERO, Money.ZERO, 3, null, GuaranteeTerms.USUAL);
    }

    private static Fault only(Faults faults) {
        List<Fault> all = all(faults);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static List<Fault> all(Faults faults) {
        return assertThrows(InvalidInput.class, faults::refuseIfAny).faults();
    }
}
