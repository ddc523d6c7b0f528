package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.rulebook.Scheme;

/**
 * An application as it stands.
 *
 * @param householdName the name of the household's file
 * @param fileNumber of the household
 * @param decision the last one; null before the first
 */
public record ApplicationSheet(UUID id, int version, UUID household, String householdName, int fileNumber, LocalDate receivedOn,
        List<Scheme> schemes, ApplicationStatus status, DecisionSheet decision) {
}
