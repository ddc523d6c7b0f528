package lu.daach.charges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.rentrun.rules.AccountCodes;

/** How charges are booked. Causes are the same for ever, so that a month and an account are booked once. */
final class ChargePostings {

    /** What was asked on account and was not accounted for yet: liability. */
    private static final String ADVANCES = "charges/household/";
    /** What those who live in the homes bear of their costs: revenue. */
    private static final String INCOME = "income/charges";

    private ChargePostings() {
    }

    static NewPosting advance(YearMonth month, UUID occupancy, UUID household, Money amount) {
        return NewPosting.of("charges/advance/" + month + "/" + occupancy, month.atDay(1), Line.debit(AccountCodes.charges(household), AccountKind.ASSET, amount),
                Line.credit(ADVANCES + household, AccountKind.LIABILITY, amount));
    }

    /**
     * @param setOff what of the amount given back covers what is owed
     * @return null where nothing is to be booked
     */
    static NewPosting statement(UUID statement, StatementSheet.Share share, Money setOff, LocalDate on) {
        List<Line> lines = new ArrayList<>();
        if (share.advances().compareTo(Money.ZERO) > 0) {
            lines.add(Line.debit(ADVANCES + share.household(), AccountKind.LIABILITY, share.advances()));
        }
        if (share.cost().compareTo(Money.ZERO) > 0) {
            lines.add(Line.credit(INCOME, AccountKind.REVENUE, share.cost()));
        }
        Money back = Money.ZERO.minus(share.balance());
        if (share.balance().compareTo(Money.ZERO) > 0) {
            lines.add(Line.debit(AccountCodes.charges(share.household()), AccountKind.ASSET, share.balance()));
        }
        if (setOff.compareTo(Money.ZERO) > 0) {
            lines.add(Line.credit(AccountCodes.charges(share.household()), AccountKind.ASSET, setOff));
        }
        if (back.minus(setOff).compareTo(Money.ZERO) > 0) {
            lines.add(Line.credit(AccountCodes.refund(share.household()), AccountKind.LIABILITY, back.minus(setOff)));
        }
        return lines.isEmpty() ? null : NewPosting.of("charges/statement/" + statement + "/" + share.occupancy(), on, lines.toArray(Line[]::new));
    }
}
