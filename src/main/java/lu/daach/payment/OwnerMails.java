package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.outbox.Outgoing;

/**
 * Monthly statements by e-mail, to owners who want them so: only the owner's own statement, each month once. A message is written
 * into the outbox and leaves by itself; what the mail server does not take is shown with what it says.
 */
@ApplicationScoped
public class OwnerMails {

    /** So many messages at one call: each has a statement that is printed. */
    private static final int AT_ONCE = 100;

    @Inject
    private OutboxStore store;

    @Inject
    private OwnerYears years;

    @Inject
    private PaymentOrders orders;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** What was written, the last one first. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Slice<OutboxLine> list(int first, int most) {
        return store.list(first, most);
    }

    /** How many owners want the statement of a month by e-mail and have not got it. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public int waiting(YearMonth month) {
        return store.wanting(month, Integer.MAX_VALUE).size();
    }

    /**
     * Writes the statements of a month that were not written yet, {@value #AT_ONCE} at most; asked again it goes on.
     *
     * @return how many were written now
     * @throws InvalidInput when the month is not over, or nobody has said in whose name is paid
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public int write(YearMonth month, Faults read) {
        read.require(month == null || month.isBefore(YearMonth.from(installation.today())), "/month", "payment.monthNotOver");
        Payer payer = orders.payer();
        read.require(payer != null, "", "payment.payerFirst");
        read.refuseIfAny();
        store.alone();
        List<OutboxStore.Wanting> wanting = store.wanting(month, AT_ONCE);
        for (OutboxStore.Wanting one : wanting) {
            Language language = one.language();
            String subject = Messages.text(language, "payment.mail.subject", Formats.month(month, language), payer.name());
            String text = Messages.text(language, "payment.mail.text", one.name(), Formats.month(month, language), payer.name());
            Outgoing.Paper paper = new Outgoing.Paper("statement-" + month + ".pdf", "application/pdf", years.statement(one.owner(), month));
            store.add(new Outgoing(OutboxStore.once(one.owner(), month), payer.name(), one.email(), subject, text, List.of(paper)), caller.actor().staff());
        }
        journal.about("outbox", month, "statements");
        return wanting.size();
    }

    /** How many did not leave when they were tried: the mail server does not take them. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public long stuck() {
        return store.stuck();
    }

    /**
     * Has a message tried at once that did not leave, also one that was given up.
     *
     * @throws Missing when there is no such statement
     * @throws Conflict when it left
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public void again(UUID id) {
        if (!store.again(id).orElseThrow(Missing::new)) {
            throw new Conflict("payment.mail.hasLeft");
        }
        journal.about("outbox", id, "again");
    }
}
