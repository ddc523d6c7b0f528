package lu.daach.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One time that somebody read the confidential notes of a household without being its referent.
 *
 * @param householdName null for readers who see no names
 * @param endsAt the first moment at which they are closed again
 * @param running whether they are open now
 * @param reviewDueOn the last day for the review
 * @param reviewedOn null while nobody has looked at it; then so are the three that follow
 * @param justified what the reviewer thought of it
 * @param mayReview whether the one who asks is to look at it
 * @param office whose colleague opened
 */
public record BreakingSheet(UUID id, UUID household, int fileNumber, String householdName, UUID openedBy, String openedByName, String reason,
        LocalDate openedOn, Instant openedAt, Instant endsAt, boolean running, LocalDate reviewDueOn, LocalDate reviewedOn,
        String reviewedByName, Boolean justified, String remark, boolean mayReview, UUID office) {
}
