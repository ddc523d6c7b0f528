package lu.daach.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A movement on one account.
 *
 * @param posting the posting it is part of
 * @param appliesTo the day it counts for
 * @param cause what it is for
 * @param amount above zero a debit, below a credit
 * @param balance of the account after it, in the order of booking
 * @param reversedCause what the undone posting was for; null when this one undoes none
 * @param reason why it was undone; null when nothing is
 * @param reversed whether this posting was itself undone later
 */
public record StatementLine(UUID posting, Instant bookedAt, LocalDate appliesTo, String cause, Money amount, Money balance,
        String reversedCause, String reason, boolean reversed) {

    /** The amount where it is a debit; null else. */
    public Money debit() {
        return amount.amount().signum() > 0 ? amount : null;
    }

    /** The amount without its sign where it is a credit; null else. */
    public Money credit() {
        return amount.amount().signum() < 0 ? Money.ZERO.minus(amount) : null;
    }
}
