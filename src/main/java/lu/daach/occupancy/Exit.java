package lu.daach.occupancy;

import java.time.LocalDate;

/**
 * How a household left.
 *
 * @param note what else is to be known; null for nothing
 */
public record Exit(ExitReason reason, Destination destination, ReturnState state, KeysReturned keys, String note, LocalDate recordedOn) {
}
