package lu.daach.payment;

import java.util.List;
import java.util.UUID;

/**
 * Payments that the bank did not make, as they are told.
 *
 * @param payments of the order; empty for all that were not refused before
 * @param code the bank's reason, four letters or digits; null where it gave none
 * @param note what is known, in words
 */
public record Refused(List<UUID> payments, RefusalSaid said, String code, String note) {
}
