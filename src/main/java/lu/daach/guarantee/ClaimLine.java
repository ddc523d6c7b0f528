package lu.daach.guarantee;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.kernel.Money;

/**
 * A claim as lists show it.
 *
 * @param number consecutive in the region
 * @param household null where none is named; likewise its name
 * @param proposedByName who proposed it
 * @param decideBy the day by which somebody decides
 * @param decidedOn null while nobody has
 * @param guaranteed what it is worth: as it was decided, else as it stands today
 * @param payable the part of it that is to be paid beside the months
 */
public record ClaimLine(UUID id, int version, int number, ClaimKind kind, ClaimStatus status, UUID headLease, UUID dwelling, String address, String communeCode,
        UUID owner, String ownerName, UUID household, String householdName, LocalDate firstDay, LocalDate lastDay, UUID proposedBy,
        String proposedByName, LocalDate proposedOn, LocalDate decideBy, LocalDate decidedOn, Money guaranteed, Money payable) {
}
