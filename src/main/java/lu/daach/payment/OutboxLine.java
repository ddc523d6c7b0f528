package lu.daach.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import lu.daach.outbox.Delivery;

/**
 * A statement that was written as an e-mail.
 *
 * @param recipient the address it goes to; null: it left long ago and was forgotten
 * @param by who wrote it
 * @param delivery how it fares
 */
public record OutboxLine(UUID id, UUID owner, String ownerName, YearMonth month, String recipient, String by, Instant writtenAt,
        Delivery delivery) {
}
