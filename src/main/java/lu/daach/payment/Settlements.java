package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.StatementsTaken;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * The bank's own lines about what the agency pays: a debit that names a payment or an order, or that is the sum of the one order that can be
 * meant, clears the account on which that order waited. What is not certain is left alone.
 */
@ApplicationScoped
public class Settlements {

    private static final String BANK = "bank/account/";

    @Inject
    private SettlementStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /**
     * Clears what the statements show by now; asked again it does nothing twice.
     *
     * @return what was cleared now
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public Money settle() {
        List<Settlement> cleared = clear();
        journal.about("settlements", cleared.size());
        return cleared.stream().map(Settlement::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What a file of the bank shows is cleared with its import. */
    void clear(@Observes StatementsTaken taken) {
        clear().forEach(one -> taken.cleared(one.movement()));
    }

    private List<Settlement> clear() {
        store.alone();
        List<Settlement> found = store.found();
        for (Settlement one : found) {
            NewPosting posting = NewPosting.of(one.cause(store.attempt(one.movement())), one.bookedOn(),
                    Line.debit(PaymentOrders.TRANSIT, AccountKind.LIABILITY, one.amount()), Line.credit(BANK + one.account(), AccountKind.ASSET, one.amount()));
            Map<String, UUID> booked = ledger.receive(List.of(posting));
            store.add(one, booked.get(posting.cause()), caller.actor().staff());
        }
        return found;
    }

    /** Released orders and how far the bank has paid them, the last one first. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public List<ClearedOrder> orders() {
        return store.orders();
    }
}
