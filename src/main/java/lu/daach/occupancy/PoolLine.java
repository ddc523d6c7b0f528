package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.rulebook.Scheme;

/**
 * A contract as it stands in a month, with what is asked when it is assessed.
 *
 * @param period   the whole contract's
 * @param on       the first day of the month, or the contract's where that is later: the day on which it is assessed
 * @param monthly  what is charged on that day as things stand; null when nothing was assessed
 * @param savings  null as {@code monthly}
 * @param agreed   the amount was agreed otherwise than assessed; an assessment does not change it
 * @param lastYear whether what is charged stands on the mean of last year; false after a change in between
 * @param dwelling what the scales ask of the dwelling on that day
 */
public record PoolLine(UUID occupancy, UUID household, UUID dwellingId, String commune, Scheme scheme, Period period, LocalDate on,
        Money monthly, Money savings, boolean agreed, boolean lastYear, DwellingFacts dwelling) {
}
