package lu.daach.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.rentrun.rules.AccountCodes;

/** How deposits and savings are booked. Causes are the same for ever, so that a step is booked once. */
final class KeptPostings {

    private static final String DEPOSIT = "deposit/household/";
    /** What is paid at the desk: asset. */
    private static final String DESK = "cash/desk";
    /** What is kept back for damage, keys and the like: revenue. */
    private static final String KEPT_BACK = "income/kept-back";
    /** What late return costs: expense. */
    private static final String LATE = "expense/deposit-late";

    /** What stands on the household's account already, and is covered there. */
    private static final Set<String> OWED = Set.of("unpaid", "charges", "claim");

    private KeptPostings() {
    }

    /** @param step its id, kind, day, amount and reason count */
    static NewPosting of(UUID deposit, UUID household, DepositStep step) {
        String cause = "deposit/" + deposit + "/" + step.kind().code() + "/" + step.id();
        Line[] lines = switch (step.kind()) {
            case RECEIPT -> lines(step, "desk".equals(step.reason()) ? DESK : AccountCodes.charges(household), AccountKind.ASSET,
                    DEPOSIT + household, AccountKind.LIABILITY);
            case DEDUCTION -> OWED.contains(step.reason())
                    ? lines(step, DEPOSIT + household, AccountKind.LIABILITY, AccountCodes.charges(household), AccountKind.ASSET)
                    : lines(step, DEPOSIT + household, AccountKind.LIABILITY, KEPT_BACK, AccountKind.REVENUE);
            case RETURN -> lines(step, DEPOSIT + household, AccountKind.LIABILITY, AccountCodes.refund(household), AccountKind.LIABILITY);
            case LATE -> lines(step, LATE, AccountKind.EXPENSE, AccountCodes.refund(household), AccountKind.LIABILITY);
        };
        return NewPosting.of(cause, step.on(), lines);
    }

    private static Line[] lines(DepositStep step, String debit, AccountKind debitKind, String credit, AccountKind creditKind) {
        return new Line[] {Line.debit(debit, debitKind, step.amount()), Line.credit(credit, creditKind, step.amount())};
    }

    /** Savings given out: what covers a debt, and what becomes payable. */
    static NewPosting release(UUID household, UUID id, LocalDate on, Money amount, Money setOff) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.debit(AccountCodes.savings(household), AccountKind.LIABILITY, amount.plus(setOff)));
        if (setOff.compareTo(Money.ZERO) > 0) {
            lines.add(Line.credit(AccountCodes.charges(household), AccountKind.ASSET, setOff));
        }
        if (amount.compareTo(Money.ZERO) > 0) {
            lines.add(Line.credit(AccountCodes.refund(household), AccountKind.LIABILITY, amount));
        }
        return NewPosting.of("savings/" + household + "/" + id, on, lines.toArray(Line[]::new));
    }
}
