package lu.daach.policy.rules;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.rulebook.Scheme;

/**
 * A household that lives in the pool.
 *
 * @param on       the day on which it is reckoned
 * @param charged  EUR a month that is charged on that day as things stand
 * @param agreed   that amount was agreed otherwise than assessed: no rule changes it
 * @param coherent the facts do not contradict themselves on the day
 */
public record Tenant(UUID occupancy, UUID household, String commune, Scheme scheme, Period period, LocalDate on, Money charged,
        Money savings, boolean agreed, HouseholdFacts facts, boolean coherent, DwellingFacts dwelling) {
}
