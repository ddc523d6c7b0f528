package lu.daach.occupancy;

import java.time.LocalDate;

/**
 * How a household left.
 *
 * @param lastDay the last day on which it had the place
 * @param note needed where reason or destination is {@code other}
 */
public record ExitCard(LocalDate lastDay, ExitReason reason, Destination destination, ReturnState state, KeysReturned keys, String note) {
}
