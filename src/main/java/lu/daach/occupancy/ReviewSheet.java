package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A review that was done.
 *
 * @param dueOn null when none was due
 * @param reportedOn when the household told of a change; null for the yearly review
 * @param appliesFrom from when another amount counts; null when it was kept
 * @param monthlyBefore null when nothing was assessed before
 * @param monthlyFound what the household would pay by the incomes found; null when it could not be worked out
 * @param withdrawn whether it was undone
 */
public record ReviewSheet(UUID id, LocalDate dueOn, LocalDate reportedOn, LocalDate reviewedOn, String by, IncomesFound incomes,
        ReviewDecision decision, LocalDate appliesFrom, Money monthlyBefore, Money monthlyFound, Money monthlyAfter, String reason,
        boolean withdrawn) {
}
