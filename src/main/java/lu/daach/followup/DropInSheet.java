package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody at the open desk as the office reads it.
 *
 * @param at the hour by the clock of Luxembourg
 * @param card without its words in a list
 * @param dueOn by when the next step is to be done, this day included; null where nothing was left
 * @param closedOn null while something is to be done
 * @param household the file it became or was known in; null for none
 */
public record DropInSheet(UUID id, int version, LocalDate on, String at, UUID takenBy, String takenByName, DropInCard card, LocalDate dueOn,
        LocalDate closedOn, UUID household) {

    public boolean open() {
        return closedOn == null;
    }
}
