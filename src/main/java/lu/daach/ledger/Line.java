package lu.daach.ledger;

import java.util.Objects;
import lu.daach.kernel.Money;

/**
 * One entry of a posting that is to be booked.
 *
 * @param account the code of the account, for example {@code receivable/household/<id>}; it is opened by its first entry
 * @param kind of that account
 * @param amount never zero; above zero a debit, below a credit
 */
public record Line(String account, AccountKind kind, Money amount) {

    public Line {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(kind, "kind");
        if (amount.amount().signum() == 0) {
            throw new IllegalArgumentException("an entry of nothing on " + account);
        }
    }

    public static Line debit(String account, AccountKind kind, Money amount) {
        return new Line(account, kind, amount);
    }

    public static Line credit(String account, AccountKind kind, Money amount) {
        return new Line(account, kind, Money.ZERO.minus(amount));
    }
}
