package lu.daach.rentrun;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What the agency owes to an owner.
 *
 * @param due below zero it has paid ahead
 */
public record OwnerAccount(UUID owner, String name, Money due) {
}
