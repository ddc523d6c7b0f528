package lu.daach.payment;

import fr.marcwrobel.jbanking.iban.Iban;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.payment.pain.Pain001;
import lu.daach.payment.rules.OpenItem;
import lu.daach.payment.rules.PaymentPlan;
import lu.daach.payment.rules.SepaText;
import lu.daach.payment.rules.WorkingDays;

/** Paying owners: what is due, orders drafted by one person and released by another, the file for the bank. */
@ApplicationScoped
public class PaymentOrders {

    /** The account of the books on which a released order waits until the bank has paid it. */
    public static final String TRANSIT = "transit/payments";

    private static final String SUBJECT = "payment-order";
    /** Of ISO 20022. */
    private static final Pattern REASON_CODE = Pattern.compile("[A-Z0-9]{4}");
    private static final String RELEASING = "PaymentOrders.release";
    private static final int LONGEST_REASON = 2000;
    private static final int DAYS_AHEAD = 90;

    @Inject
    private OrderStore store;

    @Inject
    private HouseholdDueStore refunds;

    @Inject
    private ReleaseGate gate;

    @Inject
    private Ledger ledger;

    @Inject
    private RefusalStore refusals;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** What is due to each owner and not paid, by name. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Slice<DueLine> due(int first, int most) {
        return store.due(first, most);
    }

    /** The sum of what is due and in no order. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Money dueSum() {
        return store.dueSum();
    }

    /** The orders, the last one first. @param state null for all */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Slice<OrderLine> list(OrderState state, int first, int most) {
        return store.list(state, first, most);
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public OrderSheet get(UUID id) {
        return store.get(id);
    }

    /** The next day on which the bank can pay. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public LocalDate nextExecution() {
        return WorkingDays.from(installation.today().plusDays(1));
    }

    /**
     * Puts what is due into an order; nothing is booked yet. What is in an order already is left there.
     *
     * @param read the faults that reading the request found
     * @throws InvalidInput with everything that is wrong, also when nothing is due
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public OrderSheet draft(DraftOrder wanted, Faults read) {
        LocalDate today = installation.today();
        LocalDate on = wanted.executionOn();
        if (on != null) {
            read.require(!on.isBefore(today), "/executionOn", "payment.executionPast", today);
            read.require(!on.isAfter(today.plusDays(DAYS_AHEAD)), "/executionOn", "payment.executionFar", DAYS_AHEAD);
            read.require(WorkingDays.isOne(on), "/executionOn", "payment.executionClosed", WorkingDays.from(on));
        }
        Payer payer = store.payer();
        read.require(payer != null, "", "payment.payerFirst");
        read.refuseIfAny();
        store.alone();
        PaymentPlan plan = plan(wanted);
        if (plan.payments().isEmpty()) {
            throw InvalidInput.at("", plan.withoutAccount().isEmpty() ? "payment.nothingDue" : "payment.noAccount");
        }
        UUID id = Ids.fresh();
        store.add(id, on, payer, wanted.pays(), plan, plan.payments().stream().map(payment -> PaymentWriting.of(payment, wanted.pays())).toList(), caller.actor().staff());
        journal.about(SUBJECT, id);
        return store.get(id);
    }

    private PaymentPlan plan(DraftOrder wanted) {
        boolean owners = wanted.pays() == Pays.OWNERS;
        List<OpenItem> open = owners ? store.open(wanted.until(), wanted.parties()) : refunds.open(wanted.until(), wanted.parties());
        List<UUID> parties = open.stream().map(OpenItem::owner).distinct().toList();
        return PaymentPlan.of(open, owners ? store.payees(parties) : refunds.payees(parties));
    }

    /**
     * Releases a draft: each payment is booked, once. The same key by anybody gives the same answer and books nothing.
     *
     * @param code the person's second proof, asked again at this moment
     * @return without an order when the code is not right
     * @throws Forbidden when the caller drafted it, or wrote down the account of a household that it pays
     * @throws Conflict when it was decided before, its day is over, an account or a posting is not what it was, or the books differ
     */
    @UseCase(needs = Permission.RELEASE_PAYMENTS)
    public Release release(UUID id, String code, String key) {
        Actor actor = caller.actor();
        OrderStore.Held held = store.hold(id);
        if (gate.again(held.state(), held.createdBy(), held.releaseKey(), key)) {
            return new Release(store.get(id));
        }
        if (refunds.ownHand(id, actor.staff()) != null) {
            throw new Forbidden("payment.sameHand");
        }
        if (store.keyUsed(key)) {
            throw InvalidInput.at("", "payment.idempotencyKeyReused");
        }
        journal.about(SUBJECT, id);
        if (!gate.proves(code, RELEASING)) {
            return new Release(null);
        }
        gate.requireSoundBooks();
        requirePayable(id, held);
        OrderSheet order = store.get(id);
        ledger.post(order.payments().stream().map(payment -> posting(id, order.line().pays(), held.executionOn(), payment)).toList());
        store.release(id, actor.staff(), key);
        journal.append(actor.staff(), actor.name(), RELEASING, Trace.DONE, null);
        return new Release(store.get(id));
    }

    /**
     * Rejects a draft for a reason: what it held is due again. Whoever drafted it may do so too.
     *
     * @throws Conflict when it was decided before
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public OrderSheet reject(UUID id, String reason, Faults read) {
        read.require(reason == null || !reason.isBlank() && reason.length() <= LONGEST_REASON, "/reason", "payment.reason", LONGEST_REASON);
        read.refuseIfAny();
        store.hold(id).state().requireDraft();
        store.reject(id, caller.actor().staff(), reason.strip());
        journal.about(SUBJECT, id);
        return store.get(id);
    }

    /**
     * Notes that the bank did not make payments of a released order: what they paid is due again, for a new order with ids of its own. The
     * order and its file stay as they were.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws Conflict when the order is not released, a payment was refused before, or the bank has shown that it was made
     */
    @UseCase(needs = Permission.RELEASE_PAYMENTS, trace = Trace.DONE)
    public OrderSheet refuse(UUID id, Refused refused, Faults read) {
        OrderStore.Held held = store.hold(id);
        read.require(refused.said() != null, "/said", "api.required");
        read.require(refused.code() == null || REASON_CODE.matcher(refused.code()).matches(), "/code", "payment.reasonCode");
        read.require(refused.note() != null && !refused.note().isBlank() && refused.note().length() <= LONGEST_REASON, "/note", "payment.reason", LONGEST_REASON);
        List<RefusalStore.Standing> standing = refusals.standing(id);
        read.require(standing.isEmpty() || standing.stream().map(RefusalStore.Standing::payment).toList().containsAll(refused.payments()), "/payment", "payment.otherOrder");
        read.refuseIfAny();
        if (held.state() != OrderState.RELEASED) {
            throw new Conflict(held.state() == OrderState.DRAFT ? "payment.notReleased" : "payment.rejectedBefore");
        }
        List<RefusalStore.Standing> meant = standing.stream().filter(one -> refused.payments().isEmpty() ? !one.refused() : refused.payments().contains(one.payment())).toList();
        if (meant.isEmpty() || meant.stream().anyMatch(RefusalStore.Standing::refused)) {
            throw new Conflict("payment.refusedBefore");
        }
        if (refused.said() != RefusalSaid.STATEMENT && meant.stream().anyMatch(RefusalStore.Standing::cleared)) {
            throw new Conflict("payment.madeByBank");
        }
        for (RefusalStore.Standing one : meant) {
            refusals.add(id, one.payment(), refused, ledger.reverse(one.posting(), refused.note()).id(), caller.actor().staff());
        }
        journal.about(SUBJECT, id, "refused");
        return store.get(id);
    }

    /**
     * Makes the file for the bank, once, of the released order as it is committed: so in a transaction of its own, right after the release.
     *
     * @return the order with its file's hash
     */
    @UseCase(needs = Permission.RELEASE_PAYMENTS)
    public OrderSheet keepFile(UUID id) {
        byte[] content = Pain001.write(store.content(id));
        store.keep(id, content, sha256(content));
        return store.get(id);
    }

    /**
     * The file for the bank, the same bytes at every call. Where none is kept, since the server was stopped right after the release or the
     * order is of the demonstration's history, it is written of the order, which nobody can change; reading keeps nothing.
     *
     * @throws Conflict when the order is not released
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.READ)
    public byte[] file(UUID id) {
        OrderState state = store.get(id).line().state();
        if (state != OrderState.RELEASED) {
            throw new Conflict(state == OrderState.DRAFT ? "payment.notReleased" : "payment.rejectedBefore");
        }
        gate.requireSoundBooks();
        journal.about(SUBJECT, id, "pain.001");
        byte[] kept = store.file(id);
        return kept == null ? Pain001.write(store.content(id)) : kept;
    }

    /** From which account the organisation pays; null while nobody has said it. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public Payer payer() {
        return store.payer();
    }

    /** @throws InvalidInput with everything that is wrong */
    @UseCase(needs = Permission.RELEASE_PAYMENTS, trace = Trace.DONE)
    public void payFrom(String name, String iban) {
        String plain = iban == null ? "" : iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Faults faults = new Faults();
        faults.require(name != null && !name.isBlank() && name.strip().length() <= SepaText.NAME, "/name", "payment.payerName", SepaText.NAME);
        faults.require(Iban.isValid(plain), "/iban", "payment.iban");
        faults.refuseIfAny();
        store.keep(new Payer(SepaText.of(name.strip(), SepaText.NAME), plain));
        journal.about("payer", caller.actor().region(), "name", "iban");
    }

    private void requirePayable(UUID id, OrderStore.Held held) {
        if (held.executionOn().isBefore(installation.today())) {
            throw new Conflict("payment.executionPassed", held.executionOn());
        }
        String other = store.otherAccount(id);
        if (other != null) {
            throw new Conflict("payment.accountChanged", other);
        }
        String undone = store.undone(id);
        if (undone != null) {
            throw new Conflict("payment.undoneSince", undone);
        }
    }

    private static NewPosting posting(UUID order, Pays pays, LocalDate on, PaymentLine payment) {
        return NewPosting.of(cause(order, payment.id()), on,
                Line.debit(pays.account(payment.party()), AccountKind.LIABILITY, payment.amount()),
                Line.credit(TRANSIT, AccountKind.LIABILITY, payment.amount()));
    }

    /** The cause under which the ledger books a payment, the same for ever. */
    static String cause(UUID order, UUID payment) {
        return "payment/" + order + "/" + payment;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
