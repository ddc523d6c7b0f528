package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.sealing.Sealing;

/** The office's register of aids. Its board decides, a social worker records what was decided; nobody outside the office sees any of it. */
@ApplicationScoped
public class Aids {

    private static final String SUBJECT = "aid";

    @Inject
    private AidStore store;

    @Inject
    private AdvanceStore advances;

    @Inject
    private AidIncomes incomes;

    @Inject
    private Sealing sealing;

    @Inject
    private FollowedStore followed;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The register, the last arrival first.
     *
     * @param status null for every one
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public Slice<AidSheet> register(AidStatus status, int first, int most) {
        journal.about(SUBJECT, "register");
        return store.list(office(), null, status, first, most);
    }

    /**
     * How many there are; nothing of them is read.
     *
     * @param status null for every one
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public long count(AidStatus status) {
        return store.count(office(), null, status);
    }

    /** @throws lu.daach.kernel.Missing when there is no such household */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public Slice<AidSheet> ofHousehold(UUID household, int first, int most) {
        followed.entered(household);
        journal.about("household", household, "aids");
        return store.list(office(), household, null, first, most);
    }

    /** @throws lu.daach.kernel.Missing when the caller's office has none with that id */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public AidSheet get(UUID id) {
        journal.about(SUBJECT, id);
        return sheet(store.get(id, office()));
    }

    /**
     * Takes a request into the register, with the day by which it is to be decided.
     *
     * @param found what was already found wrong while the request was read; everything is refused together
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AidSheet request(UUID household, AidRequest request, Faults found) {
        journal.about("household", household, SUBJECT);
        Followed file = followed.entered(household);
        AidRules.check(request, installation.today(), found);
        found.refuseIfAny();
        Aid aid = Aid.register(household, store.nextNumber(office()), request, AidRules.decideBy(request.requestedOn()), caller.actor(),
                sealing::seal);
        store.add(aid);
        journal.about(SUBJECT, aid.id());
        return store.sheet(aid, file.lastName());
    }

    /**
     * Records what the board decided, or the president for an urgent aid.
     *
     * @throws lu.daach.kernel.Conflict when it is decided already
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AidSheet decide(UUID id, AidDecision decision, Faults found) {
        journal.about(SUBJECT, id, "decision");
        Aid aid = store.get(id, office());
        AidRules.check(decision, aid, installation.today(), found);
        found.refuseIfAny();
        aid.decide(decision, caller.actor().region(), sealing::seal);
        store.save(aid);
        if (decision.granted()) {
            if (aid.kind().repayable()) {
                advances.schedule(aid, decision.parts(), decision.firstDue());
            }
            incomes.begin(sheet(aid));
        }
        return sheet(aid);
    }

    /**
     * Records what the board says afterwards to an urgent aid that the president granted alone.
     *
     * @throws lu.daach.kernel.Conflict when there is nothing to confirm
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AidSheet confirm(UUID id, AidConfirmation confirmation, Faults found) {
        journal.about(SUBJECT, id, "confirmation");
        Aid aid = store.get(id, office());
        AidRules.check(confirmation, aid, installation.today(), found);
        found.refuseIfAny();
        aid.confirm(confirmation, caller.actor().region(), sealing::seal);
        store.save(aid);
        AidSheet sheet = sheet(aid);
        incomes.end(sheet);
        return sheet;
    }

    /**
     * Takes back what was granted, from a day on.
     *
     * @throws lu.daach.kernel.Conflict when it was not granted, or is revoked already
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AidSheet revoke(UUID id, LocalDate on, String reason, Faults found) {
        journal.about(SUBJECT, id, "revocation");
        Aid aid = store.get(id, office());
        AidRules.checkRevocation(on, aid, installation.today(), found);
        found.refuseIfAny();
        aid.revoke(on, reason, caller.actor().region(), sealing::seal);
        store.save(aid);
        AidSheet sheet = sheet(aid);
        incomes.end(sheet);
        return sheet;
    }

    private AidSheet sheet(Aid aid) {
        return store.sheet(aid, followed.get(aid.household()).lastName());
    }

    private UUID office() {
        return caller.actor().organisation();
    }
}
