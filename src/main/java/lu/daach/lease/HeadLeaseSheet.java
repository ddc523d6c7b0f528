package lu.daach.lease;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * The lease by which the agency holds a dwelling.
 *
 * @param address of the dwelling
 * @param ownerName as the owner is listed
 * @param ownerKind a commune's own homes stand in the pool too
 * @param monthlyRent as it is paid on the day of asking; before the first day, as it will be then
 * @param monthlyCharges likewise
 * @param nextRentChangeOn the first day on which another rent may be agreed; null: any day
 */
public record HeadLeaseSheet(UUID id, int version, UUID dwelling, String address, UUID owner, String ownerName, OwnerKind ownerKind, Period period,
        Money monthlyRent, Money monthlyCharges, int noticeMonths, LocalDate nextRentChangeOn, GuaranteeTerms guarantee) {

    public LocalDate startsOn() {
        return period.startsOn();
    }

    /** Null for an open end. */
    public LocalDate lastDay() {
        return period.endsBefore() == null ? null : period.endsBefore().minusDays(1);
    }

    public boolean runsOn(LocalDate day) {
        return period.contains(day);
    }

    /** What the dwelling costs the agency a month: rent and charges. */
    public Money monthlyCost() {
        return monthlyRent.plus(monthlyCharges);
    }
}
