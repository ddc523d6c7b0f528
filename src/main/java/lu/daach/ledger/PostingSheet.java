package lu.daach.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A posting as it was booked.
 *
 * @param appliesTo the day it counts for
 * @param cause what it is for
 * @param reverses the posting that it undoes; null for none
 * @param reason why; null where nothing is undone
 * @param entries in the order of booking
 */
public record PostingSheet(UUID id, Instant bookedAt, LocalDate appliesTo, String cause, UUID reverses, String reason,
        List<Entry> entries) {

    /**
     * @param account the account's code
     * @param kind of the account
     * @param amount above zero a debit, below a credit
     */
    public record Entry(String account, AccountKind kind, Money amount) {
    }
}
