package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One step in the life of a contract.
 *
 * @param number from 1, in the order in which they were done
 * @param by the name of the person, as it was then
 * @param reason null where none was needed
 * @param undoes the step that this one undid; null for every other kind
 * @param undone whether a later step undid this one
 */
public record StepSheet(UUID id, int number, StepKind kind, LocalDate on, String by, String reason, ContractState before,
        ContractState after, UUID undoes, boolean undone) {

    /** Whether it still counts and could be undone. */
    public boolean counts() {
        return !undone && kind != StepKind.UNDO;
    }
}
