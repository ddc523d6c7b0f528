package lu.daach.guarantee;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was decided, and what it booked.
 *
 * @param outcome granted, refused or withdrawn
 * @param posting null where nothing was booked
 * @param recovery the posting on the household's account; null for none
 * @param paidOn the day on which the owner is paid by a released order; null while it is not, or where nothing is to be paid
 * @param undone null while it stands
 */
public record ClaimDecision(UUID id, ClaimStatus outcome, String reason, String byName, LocalDate on, String key, UUID posting, UUID recovery,
        LocalDate paidOn, Undoing undone) {

    /**
     * Why it was undone, and the postings that undo its postings.
     *
     * @param posting null where nothing had been booked; likewise recovery
     */
    public record Undoing(String reason, String byName, LocalDate on, UUID posting, UUID recovery) {
    }
}
