package lu.daach.lease;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/** What has to hold for a head lease. */
final class HeadLeaseRules {

    /** L-ABO art. 49 al. 4: the rent due to the owner is adapted every two years at the most. */
    private static final int YEARS_BETWEEN_RENT_CHANGES = 2;
    private static final int MOST_MONTHS = 60;

    private HeadLeaseRules() {
    }

    /** For callers whose reader has found nothing missing. */
    static void required(HeadLeaseCard card, Faults faults) {
        faults.require(card.dwelling() != null, "/dwelling", "api.required");
        faults.require(card.owner() != null, "/owner", "api.required");
        faults.require(card.startsOn() != null, "/startsOn", "api.required");
        faults.require(card.monthlyRent() != null, "/monthlyRent", "api.required");
    }

    /** Whatever is null is passed over. */
    static void check(HeadLeaseCard card, Faults faults) {
        faults.require(card.startsOn() == null || card.lastDay() == null || !card.lastDay().isBefore(card.startsOn()), "/lastDay",
                "lease.endBeforeStart");
        faults.require(notNegative(card.monthlyRent()), "/monthlyRent", "api.negative");
        faults.require(notNegative(card.monthlyCharges()), "/monthlyCharges", "api.negative");
        faults.require(months(card.noticeMonths()), "/noticeMonths", "api.range", "0", Integer.toString(MOST_MONTHS));
        faults.require(months(card.guarantee().giveBackMonths()), "/guarantee/giveBackMonths", "api.range", "0", Integer.toString(MOST_MONTHS));
    }

    /** The time of the lease; null when it cannot be told yet or would end before it starts. */
    static Period period(HeadLeaseCard card) {
        boolean told = card.startsOn() != null && (card.lastDay() == null || !card.lastDay().isBefore(card.startsOn()));
        return told ? new Period(card.startsOn(), card.lastDay() == null ? null : card.lastDay().plusDays(1)) : null;
    }

    /**
     * A dwelling is leased from one owner at a time.
     *
     * @param period null: not known, nothing is found
     * @param self the lease that is changed; null for a new one
     * @param others the leases of the same dwelling
     */
    static void requireFree(Period period, UUID self, List<HeadLeaseSheet> others, Faults faults) {
        if (period == null) {
            return;
        }
        for (HeadLeaseSheet other : others) {
            if (!other.id().equals(self) && other.period().overlaps(period)) {
                if (other.lastDay() == null) {
                    faults.add("/startsOn", "lease.overlapOpen", other.ownerName(), other.startsOn());
                } else {
                    faults.add("/startsOn", "lease.overlap", other.ownerName(), other.startsOn(), other.lastDay());
                }
                return;
            }
        }
    }

    /**
     * Another rent may be agreed from a day on.
     *
     * @param from that day, as it stands; null: any day
     * @param wanted null: nothing is asked for
     */
    static void requireRentMayChange(Money rent, Money wanted, LocalDate from, LocalDate today, Faults faults) {
        if (rentChanges(rent, wanted) && from != null && today.isBefore(from)) {
            faults.add("/monthlyRent", "lease.rentChangesTooSoon", from);
        }
    }

    static boolean rentChanges(Money rent, Money wanted) {
        return wanted != null && wanted.compareTo(rent) != 0;
    }

    /** The first day on which the rent of a lease that begins, or was changed, on a day may be changed again. */
    static LocalDate nextRentChange(LocalDate day) {
        return day.plusYears(YEARS_BETWEEN_RENT_CHANGES);
    }

    private static boolean notNegative(Money amount) {
        return amount == null || amount.compareTo(Money.ZERO) >= 0;
    }

    private static boolean months(int months) {
        return months >= 0 && months <= MOST_MONTHS;
    }
}
