package lu.daach.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Two files that became one.
 *
 * @param rows how many rows were moved, added or filled
 * @param undoneOn null: it stands
 */
public record MergerSheet(UUID id, UUID kept, String keptName, int keptNumber, UUID closed, String closedName, int closedNumber,
        String reason, LocalDate on, String by, int rows, LocalDate undoneOn, String undoneBy, String undoReason) {

    public boolean stands() {
        return undoneOn == null;
    }
}
