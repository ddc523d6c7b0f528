package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step on the way out as the office reads it.
 *
 * @param state {@code open} or one of {@link WayOutCard#ANSWERS}
 * @param answeredOn null while it is open
 * @param answer what was said to it; null for nothing
 * @param grantedUntil the last day of the contract by the agency's decision; null for none
 */
public record WayOutSheet(UUID id, int version, UUID household, String madeByName, WayOutCard card, String state, LocalDate answeredOn, String answer,
        LocalDate grantedUntil) {

    public boolean open() {
        return state.equals("open");
    }
}
