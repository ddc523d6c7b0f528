package lu.daach.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of an owner's account that waits for a second person.
 *
 * @param maskedOld of the account that is paid until then
 * @param maskedNew null when the account was taken off the card
 * @param mine whether the reader drafted it, and so cannot confirm it
 */
public record AccountChangeLine(UUID id, UUID owner, String ownerName, String maskedOld, String maskedNew, String draftedByName,
        Instant draftedAt, boolean mine) {
}
