package lu.daach.lease;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** Amendments, notice and shares: what may be, and what is said where it may not. */
class LeaseLifeRulesTest {

    private static final UUID PAYEE = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @ParameterizedTest
    @CsvSource({"1/2, 1, 2", "1, 1, 1", "33.5 %, 3350, 10000", "'33,33%', 3333, 10000", "5 / 8, 5, 8", "100 %, 10000, 10000"})
    void sharesAreReadAsTheyAreWritten(String text, int numerator, int denominator) {
        assertArrayEquals(new int[] {numerator, denominator}, ShareRules.read(text));
    }

    @ParameterizedTest
    @CsvSource(value = {"0", "3/2", "1/0", "-1/2", "half", "101 %", "1/3/5", "2026-02-30", "99999999/99999999", "NULL"}, nullValues = "NULL")
    void whatIsNoShareIsNone(String text) {
        assertNull(ShareRules.read(text));
    }

    @Test
    void sharesAreExactlyOne() {
        assertEquals(List.of(), faults(shares("1/3", "1/3", "1/3")));
        assertEquals(List.of(), faults(shares("50 %", "1/4", "25 %")));
        assertEquals(List.of("/shares notOne 9999/10000"), faults(shares("33.33 %", "33.33 %", "33.33 %")));
        assertEquals(List.of("/shares notOne 5/6"), faults(shares("1/2", "1/3")));
        assertEquals(List.of(), faults(List.of()));
        Share stranger = new Share(UUID.randomUUID(), null, 1, 1);
        assertEquals(List.of("/shares payeeMissing"), faults(List.of(stranger)));
        Share own = new Share(PAYEE, null, 1, 2);
        assertEquals(List.of("/shares/1/owner twice"), faults(List.of(own, own)));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, 2026-06-01", "2026-11-30, 2026-12-01", "2027-12-31, 2028-01-01"})
    void aRentTooSoonNamesTheFirstPossibleDay(LocalDate from, LocalDate first) {
        HeadLeaseSheet lease = lease(LocalDate.of(2024, 1, 1), null, first);
        AmendmentCard card = new AmendmentCard(TODAY, from, euro("950.00"), null, false, null, null);
        Faults faults = new Faults();
        AmendmentRules.check(lease, List.of(), card, TODAY, faults);
        Fault only = said(faults).get(0);
        assertEquals("/appliesFrom", only.pointer());
        assertEquals("lease.amendment.rentTooSoon", only.key());
        assertEquals(List.of(first), only.args());
        Faults none = new Faults();
        AmendmentRules.check(lease, List.of(), new AmendmentCard(TODAY, first, euro("950.00"), null, false, null, null), TODAY, none);
        assertFalse(none.any());
    }

    @Test
    void chargesMayChangeAtAnyTimeAndNothingIsNoAmendment() {
        HeadLeaseSheet lease = lease(LocalDate.of(2026, 1, 1), null, LocalDate.of(2028, 1, 1));
        Faults none = new Faults();
        AmendmentRules.check(lease, List.of(), new AmendmentCard(TODAY, LocalDate.of(2026, 12, 1), euro("900.00"), euro("120.00"), false, null, null), TODAY, none);
        assertFalse(none.any());
        Faults faults = new Faults();
        AmendmentRules.check(lease, List.of(), new AmendmentCard(TODAY, TODAY, euro("900.00"), euro("100.00"), true, null, null), TODAY, faults);
        assertEquals("lease.amendment.nothing", said(faults).get(0).key());
    }

    @ParameterizedTest
    @CsvSource({"AGENCY, 2026-11-10, 2027-02-10", "OWNER, 2026-08-31, 2026-11-30", "RECALL, 2026-11-10, 2027-05-10"})
    void noticeHasItsMonths(NoticeKind kind, LocalDate given, LocalDate first) {
        HeadLeaseSheet lease = lease(LocalDate.of(2024, 6, 1), null, null);
        assertEquals(first, NoticeRules.firstLastDay(lease, kind, given));
        Faults faults = new Faults();
        NoticeRules.check(lease, new NoticeCard(kind, given, first.minusDays(1), false, "need"), TODAY, faults);
        assertEquals(List.of(first), said(faults).get(0).args());
        Faults agreed = new Faults();
        NoticeRules.check(lease, new NoticeCard(kind, given, first.minusDays(1), true, "need"), TODAY, agreed);
        assertFalse(agreed.any());
    }

    @Test
    void aRenewedLeaseEndsAWholeTermLater() {
        assertEquals(LocalDate.of(2028, 1, 31), NoticeRules.nextLastDay(LocalDate.of(2027, 1, 31), 12));
        assertEquals(LocalDate.of(2028, 2, 29), NoticeRules.nextLastDay(LocalDate.of(2027, 2, 28), 12));
        assertEquals(LocalDate.of(2026, 10, 31), NoticeRules.lastNoticeDay(LocalDate.of(2027, 1, 31), 3));
        assertNull(NoticeRules.lastNoticeDay(null, 3));
    }

    private static List<Share> shares(String... fractions) {
        List<Share> shares = new java.util.ArrayList<>();
        for (int i = 0; i < fractions.length; i++) {
            shares.add(Share.read(i == 0 ? PAYEE : UUID.randomUUID(), fractions[i], "/shares/" + i, new Faults()));
        }
        return shares;
    }

    private static List<String> faults(List<Share> shares) {
        Faults faults = new Faults();
        ShareRules.check(shares, PAYEE, faults);
        return faults.any() ? said(faults).stream().map(fault -> fault.pointer() + " " + fault.key().substring(fault.key().lastIndexOf('.') + 1)
                + (fault.args().isEmpty() ? "" : " " + fault.args().get(0))).filter(text -> !text.contains("notOne 1/1")).limit(1).toList() : List.of();
    }

    private static List<Fault> said(Faults faults) {
        return assertThrows(InvalidInput.class, faults::refuseIfAny).faults();
    }

    private static HeadLeaseSheet lease(LocalDate startsOn, LocalDate lastDay, LocalDate nextRentChangeOn) {
        return new HeadLeaseSheet(UUID.randomUUID(), 1, UUID.randomUUID(), "1, rue X", PAYEE, "Weber Jean", OwnerKind.PERSON,
                new Period(startsOn, lastDay == null ? null : lastDay.plusDays(1)), euro("900.00"), euro("100.00"), 3, nextRentChangeOn, GuaranteeTerms.USUAL);
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount));
    }
}
