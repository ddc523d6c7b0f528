package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the agency sees of a request to stay longer: who asks and until when, and nothing of why, which the office keeps.
 *
 * @param lastDay of the contract that runs
 * @param until the last day that is asked for; null for one that does not say
 */
public record ExtensionRequest(UUID id, int version, UUID household, int fileNumber, String householdName, UUID occupancy, String address, LocalDate lastDay,
        LocalDate until, LocalDate askedOn, String askedBy, String officeName, UUID office) {
}
