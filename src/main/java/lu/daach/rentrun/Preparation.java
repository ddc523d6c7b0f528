package lu.daach.rentrun;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody looked at the figures of a month.
 *
 * @param digest names the figures and the person
 * @param preparedByName as it is shown
 * @param lines how many there were
 */
public record Preparation(String digest, UUID preparedBy, String preparedByName, Instant preparedAt, int lines) {
}
