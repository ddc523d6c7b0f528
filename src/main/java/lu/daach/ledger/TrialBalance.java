package lu.daach.ledger;

import java.util.List;
import java.util.function.Function;
import lu.daach.kernel.Money;

/**
 * The headings of the books over a period.
 *
 * @param rows by kind, then heading
 */
public record TrialBalance(BooksPeriod period, List<Balanced> rows) {

    public Money debit() {
        return sum(Balanced::debit);
    }

    public Money credit() {
        return sum(Balanced::credit);
    }

    /** Zero in sound books, on every day. */
    public Money closing() {
        return sum(Balanced::closing);
    }

    private Money sum(Function<Balanced, Money> part) {
        return rows.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
