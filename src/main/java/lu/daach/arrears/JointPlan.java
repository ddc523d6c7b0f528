package lu.daach.arrears;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What agency, social office and household each do so that a tenancy lasts.
 *
 * @param reviewOn when they look at it again
 * @param by who wrote it down
 */
public record JointPlan(UUID id, LocalDate agreedOn, LocalDate reviewOn, String agencyDoes, String officeDoes, String householdDoes, String by) {
}
