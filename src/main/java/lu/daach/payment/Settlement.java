package lu.daach.payment;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A line of the bank that pays a released order, or one payment of it.
 *
 * @param payment null: the whole order in one line
 * @param account the agency's account, as the bank's module names it
 * @param how by what it was told: {@code endToEnd}, {@code message} or {@code sum}
 */
record Settlement(UUID order, UUID payment, UUID movement, UUID account, LocalDate bookedOn, Money amount, String how) {

    /** The cause under which the ledger books it; another attempt after an undoing has another number. */
    String cause(long attempt) {
        return "bank/transit/" + movement + "/" + attempt;
    }
}
