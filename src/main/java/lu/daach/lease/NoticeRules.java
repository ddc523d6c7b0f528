package lu.daach.lease;

import java.time.LocalDate;
import lu.daach.kernel.Faults;

/** Days of notice and renewal, as the lease has them. */
final class NoticeRules {

    private NoticeRules() {
    }

    /**
     * The first last day that notice given on a day allows: after the notice period, or, for an owner who needs the home, after the months in
     * which it is given back.
     */
    static LocalDate firstLastDay(HeadLeaseSheet lease, NoticeKind kind, LocalDate givenOn) {
        int months = kind == NoticeKind.RECALL ? lease.guarantee().giveBackMonths() : lease.noticeMonths();
        return givenOn.plusMonths(months);
    }

    /** The last day on which notice for the end of the lease can be given; null for an open end. */
    static LocalDate lastNoticeDay(LocalDate lastDay, int noticeMonths) {
        return lastDay == null ? null : lastDay.minusMonths(noticeMonths);
    }

    /** Until when a lease runs that goes on by itself after its last day. */
    static LocalDate nextLastDay(LocalDate lastDay, int renewalMonths) {
        return lastDay.plusDays(1).plusMonths(renewalMonths).minusDays(1);
    }

    /** @param card with its last day, which may be the first possible one */
    static void check(HeadLeaseSheet lease, NoticeCard card, LocalDate today, Faults faults) {
        if (card.kind() == null || card.givenOn() == null || card.lastDay() == null) {
            return;
        }
        faults.require(!card.givenOn().isAfter(today), "/givenOn", "lease.notice.future");
        faults.require(!card.givenOn().isBefore(lease.startsOn()), "/givenOn", "lease.notice.beforeLease", lease.startsOn());
        LocalDate first = firstLastDay(lease, card.kind(), card.givenOn());
        faults.require(!card.lastDay().isBefore(card.givenOn()), "/lastDay", "lease.notice.beforeGiven", first);
        faults.require(card.agreed() || !card.lastDay().isBefore(first), "/lastDay", "lease.notice.tooSoon", first);
        faults.require(lease.lastDay() == null || !card.lastDay().isAfter(lease.lastDay()), "/lastDay", "lease.notice.afterEnd",
                lease.lastDay() == null ? first : lease.lastDay());
        boolean needsReason = card.agreed() || card.kind() == NoticeKind.RECALL;
        faults.require(!needsReason || card.reason() != null, "/reason", "lease.notice.reason");
    }
}
