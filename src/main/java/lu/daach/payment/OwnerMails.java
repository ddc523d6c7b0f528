package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Monthly statements by e-mail, to owners who want them so: only the owner's own statement, each month once. A message is written in the
 * database and laid into the outbox folder, from where the organisation's mail server takes it.
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
            UUID id = Ids.fresh();
            Language language = one.language();
            String subject = Messages.text(language, "payment.mail.subject", Formats.month(month, language), payer.name());
            String text = Messages.text(language, "payment.mail.text", one.name(), Formats.month(month, language), payer.name());
            byte[] message = StatementMail.of(id, payer.name(), one.email(), subject, text, "statement-" + month + ".pdf", years.statement(one.owner(), month));
            store.add(id, one, month, subject, message, caller.actor().staff());
        }
        journal.about("outbox", month, "statements");
        return wanting.size();
    }
}
