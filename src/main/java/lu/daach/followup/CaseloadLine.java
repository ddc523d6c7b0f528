package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A household in the caseload; says nothing of what was written.
 *
 * @param people the first names of those who belong to it today
 * @param status code of the status of the household
 * @param referentName null: nobody yet
 * @param lastContactOn null: none yet
 * @param lastKind how; null exactly when there was none
 * @param nextContactOn null when nothing was agreed
 * @param occupancy the contract by which it lives in one of our dwellings today; null for none
 * @param address null for none
 * @param lastDay of the contract; null when open-ended or there is none
 * @param daysLeft of the contract, today not counted; null as {@code lastDay}
 * @param reviewOn when a year has passed since the participation was assessed last; null when it was not
 * @param signals what property staff may know
 */
public record CaseloadLine(UUID id, int fileNumber, String lastName, String people, int persons, String status, UUID referent,
        String referentName, LocalDate lastContactOn, NoteKind lastKind, LocalDate nextContactOn, UUID occupancy, String address,
        LocalDate lastDay, Long daysLeft, LocalDate reviewOn, SignalsCard signals) {
}
