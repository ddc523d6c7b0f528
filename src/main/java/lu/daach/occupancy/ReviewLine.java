package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Scheme;

/**
 * A review that was done, in the list of all.
 *
 * @param appliesFrom null when the amount was kept
 */
public record ReviewLine(UUID occupancy, String householdName, String address, Scheme scheme, LocalDate dueOn, LocalDate reviewedOn,
        String by, ReviewDecision decision, LocalDate appliesFrom, Money monthlyBefore, Money monthlyAfter) {

    /** How much more (or less) is paid; null when nothing was paid before. */
    public Money difference() {
        return monthlyBefore == null || monthlyAfter == null ? null : monthlyAfter.minus(monthlyBefore);
    }
}
