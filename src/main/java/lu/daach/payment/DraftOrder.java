package lu.daach.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Puts what is due into an order.
 *
 * @param executionOn when the bank pays: a working day, not in the past
 * @param until the last day that postings may apply to; null for all
 * @param parties the owners or households to pay; empty for everybody to whom something is due
 */
public record DraftOrder(LocalDate executionOn, LocalDate until, Pays pays, List<UUID> parties) {
}
