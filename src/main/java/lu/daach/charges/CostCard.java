package lu.daach.charges;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.kernel.Money;

/**
 * A cost as it is entered.
 *
 * @param lastDay included
 * @param key null: the usual one of the kind
 * @param occupancy whose it is alone; null for all
 * @param proof the bill by which it can be found
 */
public record CostCard(CostKind kind, LocalDate firstDay, LocalDate lastDay, Money amount, DivisionKey key, UUID occupancy, String proof) {
}
