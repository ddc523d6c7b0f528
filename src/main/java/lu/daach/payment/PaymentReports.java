package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.camt.Reports002;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.ledger.Ledger;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The bank's reports about files that it was sent (pain.002): what it refused is due again. */
@ApplicationScoped
public class PaymentReports {

    private static final String SUBJECT = "payment-order";

    @Inject
    private ReportStore store;

    @Inject
    private OrderStore orders;

    @Inject
    private RefusalStore refusals;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /**
     * Reads a report and does what it says, all of it or nothing. The same report again, or another one about the same payments, books nothing a
     * second time. Whoever may release payments brings it in: what it says lets money leave again.
     *
     * @throws lu.daach.kernel.InvalidInput with line and element when the file is broken, or speaks of an order or a payment that is none of ours
     * @throws Conflict when the order was not released, or a statement shows as made what the report calls refused
     */
    @UseCase(needs = Permission.RELEASE_PAYMENTS, trace = Trace.DONE)
    public ReportReceipt receive(InputStream file) {
        OrderReport report = new OrderReport(store);
        MessageDigest digest = sha256();
        Reports002.read(new DigestInputStream(file, digest), report);
        UUID order = report.order().id();
        orders.alone();
        OrderState state = orders.hold(order).state();
        if (state != OrderState.RELEASED) {
            throw new Conflict(state == OrderState.DRAFT ? "payment.notReleased" : "payment.rejectedBefore");
        }
        journal.about(SUBJECT, order, "report");
        byte[] told = digest.digest();
        if (store.knows(order, told)) {
            return receipt(report, Money.ZERO, false);
        }
        Map<UUID, Refused> refused = report.refused();
        List<RefusalStore.Standing> fresh = refusals.standing(order).stream().filter(one -> refused.containsKey(one.payment()) && !one.refused()).toList();
        if (fresh.stream().anyMatch(RefusalStore.Standing::cleared)) {
            throw new Conflict("payment.madeByBank");
        }
        Money due = Money.ZERO;
        for (RefusalStore.Standing one : fresh) {
            Refused why = refused.get(one.payment());
            refusals.add(order, one.payment(), why, ledger.reverse(one.posting(), why.note()).id(), caller.actor().staff());
            due = due.plus(one.amount());
        }
        store.add(Ids.fresh(), report, told, fresh.size(), caller.actor().staff());
        return receipt(report, due, true);
    }

    private static ReportReceipt receipt(OrderReport report, Money due, boolean first) {
        return new ReportReceipt(report.order().id(), report.order().number(), report.verdict(), report.refused().size(), due, first);
    }

    /** What the bank said of an order's file, the last report first. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public List<BankReport> of(UUID order) {
        return store.list(order);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
