package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A hand-over of a household as its office reads it.
 *
 * @param former the referent when it was asked; null where there was none
 * @param message what the colleague should know; null for nothing. Nothing confidential: the whole office reads it
 * @param answerDueOn by when an answer is expected, this day included
 * @param state one of {@code asked}, {@code accepted}, {@code refused}, {@code withdrawn}
 * @param answeredOn null while it waits
 * @param reason of a refusal; null else
 * @param notedOn when who asked took note of a refusal; null before and else
 * @param readsUntil the last day on which the former referent reads what was written before; null when nobody does
 */
public record HandOverSheet(UUID id, int version, UUID household, String householdName, UUID former, UUID askedBy, String askedByName, UUID askedOf,
        String askedOfName, String message, LocalDate askedOn, LocalDate answerDueOn, String state, LocalDate answeredOn, String reason,
        LocalDate notedOn, LocalDate readsUntil) {

    public boolean waits() {
        return state.equals("asked");
    }
}
