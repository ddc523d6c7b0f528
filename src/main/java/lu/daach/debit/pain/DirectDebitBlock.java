package lu.daach.debit.pain;

import java.time.LocalDate;
import java.util.List;
import lu.daach.debit.rules.Turn;
import lu.daach.kernel.Money;

/** The debits of one day that are all first ones or all later ones. @param id unique for ever, at most 35 signs */
public record DirectDebitBlock(String id, LocalDate dueOn, Turn turn, List<DirectDebit> debits) {

    public Money sum() {
        return debits.stream().map(DirectDebit::amount).reduce(Money.ZERO, Money::plus);
    }
}
