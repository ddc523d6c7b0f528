package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Aids that are paid back: handed over, repaid in parts, each booked. The ledger knows an account by the aid's id alone, so that nobody
 * who reads the books learns from them who was helped or why.
 */
@ApplicationScoped
public class Advances {

    private static final String SUBJECT = "aid";
    private static final String LENT = "lent/";
    /** Out of which the office hands over, and into which it takes. */
    private static final String TILL = LENT + "till";

    @Inject
    private AidStore aids;

    @Inject
    private AdvanceStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * Empty for an aid that is none, or not granted.
     *
     * @throws lu.daach.kernel.Missing when the caller's office has no aid with that id
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Optional<AdvanceSheet> of(UUID id) {
        Aid aid = aids.get(id, caller.actor().organisation());
        return aid.kind().repayable() && aid.grantedAmount() != null ? Optional.of(sheet(aid)) : Optional.empty();
    }

    /**
     * Says that the money was handed over, and books it.
     *
     * @throws Conflict when it is no advance that runs, or was handed over before
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AdvanceSheet payOut(UUID id, LocalDate on, Faults found) {
        journal.about(SUBJECT, id, "payout");
        Aid aid = aids.get(id, caller.actor().organisation());
        found.require(on == null || !on.isAfter(installation.today()), "/paidOutOn", "followup.notInTheFuture");
        found.require(on == null || aid.decidedOn() == null || !on.isBefore(aid.decidedOn()), "/paidOutOn", "followup.notBeforeTheDecision",
                aid.decidedOn());
        found.refuseIfAny();
        aid.payOut(on);
        aids.save(aid);
        Money amount = new Money(aid.grantedAmount());
        ledger.lend(List.of(out(id, on, amount)));
        return sheet(aid);
    }

    /**
     * Books what came back.
     *
     * @param key under which the sender may send it again without booking it twice; null for none
     * @throws Conflict when nothing was handed over, or the key belongs to another repayment
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AdvanceSheet repay(UUID id, LocalDate on, Money amount, String key, Faults found) {
        journal.about(SUBJECT, id, "repayment");
        Aid aid = aids.get(id, caller.actor().organisation());
        Optional<Repayment> before = key == null ? Optional.empty() : store.sent(id, caller.actor().staff(), key);
        if (before.isPresent()) {
            if (!before.get().receivedOn().equals(on) || !before.get().amount().equals(amount)) {
                throw new Conflict("followup.keyOfAnother");
            }
            return sheet(aid);
        }
        if (aid.paidOutOn() == null) {
            throw new Conflict("followup.notPaidOut");
        }
        Money owed = ledger.lent(account(id));
        found.require(on == null || !on.isAfter(installation.today()), "/receivedOn", "followup.notInTheFuture");
        found.require(on == null || !on.isBefore(aid.paidOutOn()), "/receivedOn", "followup.notBeforeThePayout", aid.paidOutOn());
        found.require(amount == null || amount.compareTo(Money.ZERO) > 0, "/received", "followup.aboveZero");
        found.require(amount == null || amount.compareTo(owed) <= 0, "/received", "followup.moreThanOwed", owed);
        found.refuseIfAny();
        aids.save(aid);
        UUID repayment = Ids.fresh();
        Map<String, UUID> booked = ledger.lend(List.of(back(id, repayment, on, amount)));
        store.add(repayment, id, on, amount, booked.get(causeOfBack(id, repayment)), key, caller.actor());
        return sheet(aid);
    }

    /**
     * Undoes what was written down by mistake.
     *
     * @throws lu.daach.kernel.Missing when the caller's office has none with that id
     * @throws Conflict when it was undone before
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AdvanceSheet undo(UUID repayment) {
        UUID id = store.aidOf(repayment, caller.actor().organisation());
        journal.about(SUBJECT, id, "repaymentUndone");
        Aid aid = aids.get(id, caller.actor().organisation());
        Repayment wrong = store.repayment(id, repayment);
        aids.save(aid);
        store.undo(repayment, installation.today(),
                ledger.unlend(wrong.posting(), Messages.text(Language.FR, "followup.repaymentUndone")).id());
        return sheet(aid);
    }

    private AdvanceSheet sheet(Aid aid) {
        List<Repayment> repayments = store.repayments(aid.id());
        Money repaid = repayments.stream().filter(Repayment::counts).map(Repayment::amount).reduce(Money.ZERO, Money::plus);
        return new AdvanceSheet(aid.paidOutOn(), repaid, ledger.lent(account(aid.id())), store.schedule(aid.id(), repaid), repayments);
    }

    /** An advance handed over and its first repayment, as the first rows of an installation have them. */
    static List<NewPosting> postings(UUID aid, LocalDate out, Money amount, UUID repayment, LocalDate back, Money part) {
        return List.of(out(aid, out, amount), back(aid, repayment, back, part));
    }

    private static NewPosting out(UUID aid, LocalDate on, Money amount) {
        return NewPosting.of(account(aid) + "/out", on, Line.debit(account(aid), AccountKind.ASSET, amount), Line.credit(TILL, AccountKind.ASSET, amount));
    }

    private static NewPosting back(UUID aid, UUID repayment, LocalDate on, Money amount) {
        return NewPosting.of(causeOfBack(aid, repayment), on, Line.debit(TILL, AccountKind.ASSET, amount),
                Line.credit(account(aid), AccountKind.ASSET, amount));
    }

    static String causeOfBack(UUID aid, UUID repayment) {
        return account(aid) + "/back/" + repayment;
    }

    private static String account(UUID aid) {
        return LENT + aid;
    }
}
