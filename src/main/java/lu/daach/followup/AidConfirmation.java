package lu.daach.followup;

import java.time.LocalDate;

/**
 * What the board says afterwards to an urgent aid that the president granted alone.
 *
 * @param confirmed else the aid ends on that day
 * @param reason the motives, always
 */
public record AidConfirmation(boolean confirmed, LocalDate on, String reason) {
}
