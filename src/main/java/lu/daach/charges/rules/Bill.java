package lu.daach.charges.rules;

import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * A cost of a dwelling.
 *
 * @param period for which it was paid, with an end
 * @param occupancy whose it is alone; null for all
 */
public record Bill(UUID id, Period period, Money amount, DivisionKey key, UUID occupancy) {
}
