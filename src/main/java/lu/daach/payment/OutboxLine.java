package lu.daach.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * An e-mail that was written.
 *
 * @param recipient the address it goes to
 * @param laidOutAt when its file was laid into the outbox folder; null: not yet
 */
public record OutboxLine(UUID id, UUID owner, String ownerName, YearMonth month, String recipient, String by, Instant writtenAt, Instant laidOutAt) {
}
