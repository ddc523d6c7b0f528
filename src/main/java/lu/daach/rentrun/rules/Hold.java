package lu.daach.rentrun.rules;

import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * A dwelling that the agency holds by a head lease.
 *
 * @param headLease the id of the lease
 * @param ownerName as it is listed
 * @param monthly rent and charges together
 */
public record Hold(UUID headLease, UUID owner, String ownerName, UUID dwelling, String address, Period period, Money monthly) {
}
