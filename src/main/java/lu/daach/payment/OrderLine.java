package lu.daach.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A payment order in a list.
 *
 * @param number of the order in its region, from 1
 * @param executionOn the day on which the bank pays
 * @param transactions how many owners or households it pays
 * @param createdBy who drafted it
 * @param releasedByName null while nobody has
 * @param rejectedByName null where nobody did
 * @param reason why it was rejected; null else
 * @param pays whom it pays
 */
public record OrderLine(UUID id, int number, OrderState state, LocalDate executionOn, int transactions, Money total, UUID createdBy,
        String createdByName, Instant createdAt, String releasedByName, Instant releasedAt, String rejectedByName, Instant rejectedAt,
        String reason, Pays pays) {
}
