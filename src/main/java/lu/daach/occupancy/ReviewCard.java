package lu.daach.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a review leads to.
 *
 * @param reportedOn when the household told of a change; null for the yearly review
 * @param appliesFrom the first of the first month with the new amount; null: the earliest
 * @param monthly EUR a month where another amount than the one found is agreed; null: as found
 * @param savings EUR a month put aside, agreed with {@code monthly}; null: as found
 * @param reason why, where it differs from what was found; else may be null
 */
public record ReviewCard(IncomesFound incomes, ReviewDecision decision, LocalDate reportedOn, LocalDate appliesFrom, BigDecimal monthly,
        BigDecimal savings, String reason) {
}
