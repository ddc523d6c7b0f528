package lu.daach.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * What a bank said of an order's file.
 *
 * @param messageId the bank's own id of the report
 * @param status as the bank writes it about the whole file; null where it speaks of payments alone
 * @param refused payments that it calls refused
 * @param fresh those of them that nobody had known of
 */
public record BankReport(UUID id, String messageId, String status, ReportVerdict verdict, int refused, int fresh, String broughtByName, Instant broughtAt) {
}
