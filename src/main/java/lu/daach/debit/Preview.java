package lu.daach.debit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.debit.rules.Turn;
import lu.daach.kernel.Money;

/** What a collection of a month would hold today, in the order of its days, and what it would leave out. */
public record Preview(List<Debit> debits, List<LeftOut> leftOut) {

    /** One debit to be. */
    public record Debit(UUID mandate, UUID household, String name, int fileNumber, Money amount, LocalDate dueOn, Turn turn, String reference) {
    }

    public Money total() {
        return debits.stream().map(Debit::amount).reduce(Money.ZERO, Money::plus);
    }
}
