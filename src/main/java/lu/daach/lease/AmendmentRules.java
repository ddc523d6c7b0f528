package lu.daach.lease;

import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;

/** What has to hold for an amendment. */
final class AmendmentRules {

    private AmendmentRules() {
    }

    /**
     * @param lease as it stands on the day from which the amendment applies
     * @param earlier what changed the lease so far
     */
    static void check(HeadLeaseSheet lease, List<AmendmentSheet> earlier, AmendmentCard card, LocalDate today, Faults faults) {
        boolean rent = card.monthlyRent() != null && !card.monthlyRent().equals(lease.monthlyRent());
        boolean charges = card.monthlyCharges() != null && !card.monthlyCharges().equals(lease.monthlyCharges());
        boolean end = card.changesEnd() && (card.lastDay() == null ? lease.lastDay() != null : !card.lastDay().equals(lease.lastDay()));
        faults.require(rent || charges || end, "", "lease.amendment.nothing");
        faults.require(card.monthlyRent() == null || card.monthlyRent().compareTo(Money.ZERO) >= 0, "/monthlyRent", "api.negative");
        faults.require(card.monthlyCharges() == null || card.monthlyCharges().compareTo(Money.ZERO) >= 0, "/monthlyCharges", "api.negative");
        faults.require(card.signedOn() == null || !card.signedOn().isAfter(today), "/signedOn", "lease.amendment.future");
        if (rent || charges) {
            from(lease, earlier, card, rent, charges, faults);
        }
        if (end && card.lastDay() != null) {
            faults.require(!card.lastDay().isBefore(lease.startsOn()), "/lastDay", "lease.endBeforeStart");
        }
    }

    private static void from(HeadLeaseSheet lease, List<AmendmentSheet> earlier, AmendmentCard card, boolean rent, boolean charges, Faults faults) {
        LocalDate from = card.appliesFrom();
        faults.require(from != null, "/appliesFrom", "api.required");
        if (from == null) {
            return;
        }
        faults.require(lease.period().contains(from), "/appliesFrom", "lease.amendment.outside", lease.startsOn());
        faults.require(!rent || lease.nextRentChangeOn() == null || !from.isBefore(lease.nextRentChangeOn()), "/appliesFrom",
                "lease.amendment.rentTooSoon", lease.nextRentChangeOn() == null ? from : lease.nextRentChangeOn());
        boolean later = earlier.stream().anyMatch(other -> (rent && other.monthlyRent() != null || charges && other.monthlyCharges() != null)
                && other.appliesFrom().isAfter(from));
        faults.require(!later, "/appliesFrom", "lease.amendment.beforeAnother");
    }

    /** Only what is different; an end that is told without being another is none. */
    static AmendmentCard reduced(HeadLeaseSheet lease, AmendmentCard card, LocalDate today) {
        boolean end = card.changesEnd() && (card.lastDay() == null ? lease.lastDay() != null : !card.lastDay().equals(lease.lastDay()));
        LocalDate signed = card.signedOn() == null ? today : card.signedOn();
        return new AmendmentCard(signed, card.appliesFrom() == null ? signed : card.appliesFrom(),
                lease.monthlyRent().equals(card.monthlyRent()) ? null : card.monthlyRent(),
                lease.monthlyCharges().equals(card.monthlyCharges()) ? null : card.monthlyCharges(), end, end ? card.lastDay() : null, card.reason());
    }
}
