package lu.daach.debit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.payment.OrderState;

/**
 * A collection in a list.
 *
 * @param number in its region, from 1
 * @param credited what the bank's statements show of it
 * @param returned what went back
 * @param noticedOn when the households were told by letter; null while they were not
 */
public record CollectionLine(UUID id, int number, YearMonth month, OrderState state, int transactions, Money total, Money credited, Money returned,
        UUID createdBy, String createdByName, Instant createdAt, String releasedByName, Instant releasedAt, String rejectedByName, Instant rejectedAt,
        String reason, LocalDate noticedOn) {
}
