package lu.daach.charges.rules;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What of a bill comes to whom.
 *
 * @param occupancy null: borne by the agency
 * @param counted what of the bill falls on the days that are accounted for
 * @param units of those who bear it: places, or persons, times days
 * @param ofUnits of all
 */
public record Part(UUID bill, UUID occupancy, Money counted, int units, int ofUnits, Money amount) {
}
