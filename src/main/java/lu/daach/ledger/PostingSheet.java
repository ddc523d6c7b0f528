package lu.daach.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A posting as it was booked.
 *
 * @param appliesTo the day it is for
 * @param countsOn the day it counts on in the books: the one it is for or, where its month was closed before, the first day open then
 * @param cause what it is for
 * @param reverses the posting that it undoes; null for none
 * @param reason why; null where nothing is undone
 * @param entries in the order of booking
 */
public record PostingSheet(UUID id, Instant bookedAt, LocalDate appliesTo, LocalDate countsOn, String cause, UUID reverses,
        String reason, List<Entry> entries) {

    /** Whether its own month was closed before it came. */
    public boolean late() {
        return !countsOn.equals(appliesTo);
    }

    /**
     * @param account the account's code
     * @param kind of the account
     * @param amount above zero a debit, below a credit
     */
    public record Entry(String account, AccountKind kind, Money amount) {
    }
}
