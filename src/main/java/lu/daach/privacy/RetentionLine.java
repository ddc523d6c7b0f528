package lu.daach.privacy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file in the calendar of retention.
 *
 * @param householdName for the page
 * @param kind the use that keeps it longest
 * @param over the first day on which nothing keeps it
 * @param eraseOn when it is given up; null while that is not said
 * @param hold the one of the caller's organisation that runs; null for none
 */
public record RetentionLine(UUID household, int fileNumber, String householdName, String kind, LocalDate lastUse, LocalDate over, LocalDate eraseOn,
        RetentionState state, UUID hold) {
}
