package lu.daach.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * On which account a household is paid.
 *
 * @param statedBy who wrote it down, and so releases no payment to it
 */
public record HouseholdAccountSheet(UUID household, String holder, String maskedIban, String statedBy, Instant statedAt) {
}
