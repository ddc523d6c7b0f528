package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.guarantee.rules.Damage;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Claims on what was promised to owners: proposed by one person, decided by another, booked once, undone by counter-entries. */
@ApplicationScoped
public class Claims {

    private static final String SUBJECT = "claim";
    private static final String WITHDRAWAL = "withdrawal/";

    @Inject
    private ClaimStore store;

    @Inject
    private ClaimFacts facts;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Those nobody has decided first, then the last one first; with what they are worth. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Slice<ClaimLine> list(ClaimFilter filter, int first, int most) {
        return lines(filter, first, most);
    }

    /** Without a guard of its own: for the export, in its use-case. */
    Slice<ClaimLine> lines(ClaimFilter filter, int first, int most) {
        return store.list(filter, first, most).map(this::valued);
    }

    /** How many there are in each status; one that is not there has none. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Map<ClaimStatus, Long> counts() {
        return store.counts();
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_LEDGER)
    public ClaimSheet get(UUID id) {
        return sheet(id);
    }

    /** What a claim would be worth as it is written down; nothing is kept. */
    @UseCase(needs = Permission.PROPOSE_CLAIMS)
    public Reckoning rehearse(ClaimCard card) {
        Faults faults = new Faults();
        ClaimFacts.Lease lease = checked(Ids.fresh(), card, faults);
        faults.refuseIfAny();
        return facts.reckon(lease, card, installation.today());
    }

    @UseCase(needs = Permission.PROPOSE_CLAIMS, trace = Trace.DONE)
    public ClaimSheet propose(ClaimCard card, Faults read) {
        return propose(Ids.fresh(), card, read);
    }

    /**
     * Proposes a claim.
     *
     * @param id of the form that was filled in: the same form is proposed once
     * @param read the faults that reading the card found
     * @throws InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.PROPOSE_CLAIMS, trace = Trace.DONE)
    public ClaimSheet propose(UUID id, ClaimCard card, Faults read) {
        store.alone();
        if (!store.about(id).isEmpty()) {
            return sheet(id);
        }
        ClaimFacts.Lease lease = checked(id, card, read);
        read.refuseIfAny();
        LocalDate today = installation.today();
        store.add(id, card, lease, caller.actor().staff(), today, today.plusDays(facts.setting(today).decideDays()));
        journal.about(SUBJECT, id);
        return sheet(id);
    }

    /**
     * Changes the facts of a claim on which nobody has decided; its kind and its lease stay.
     *
     * @throws Conflict when it was decided, or changed meanwhile
     */
    @UseCase(needs = Permission.PROPOSE_CLAIMS, trace = Trace.DONE)
    public ClaimSheet change(UUID id, Integer version, ClaimCard card, Faults read) {
        store.alone();
        store.hold(id);
        ClaimLine line = store.get(id);
        ClaimCard whole = new ClaimCard(line.kind(), line.headLease(), card.household(), card.firstDay(), card.lastDay(), card.description(), card.items());
        read.require(card.kind() == null || card.kind() == line.kind(), "/kind", "guarantee.stays");
        read.require(card.headLease() == null || card.headLease().equals(line.headLease()), "/headLease", "guarantee.stays");
        checked(id, whole, read);
        read.refuseIfAny();
        requireOpen(line);
        requireSame(line, version);
        store.change(id, whole);
        journal.about(SUBJECT, id, "facts");
        return sheet(id);
    }

    /**
     * Decides on a claim as it stands today: granted, it is booked, once. The same key gives the same answer and books nothing.
     *
     * @param version of the claim that was seen
     * @throws Forbidden when the caller proposed it
     * @throws Conflict when it was decided before, or changed meanwhile
     * @throws InvalidInput when something that was judged speaks against granting it
     */
    @UseCase(needs = Permission.DECIDE_CLAIMS, trace = Trace.DONE)
    public ClaimSheet decide(UUID id, Integer version, ClaimStatus outcome, String reason, String key, Faults read) {
        journal.about(SUBJECT, id, "decision");
        store.hold(id);
        ClaimLine line = store.get(id);
        ClaimStore.Decided before = store.decision(id);
        if (before != null && before.decision().key().equals(key)) {
            return sheet(id);
        }
        if (line.proposedBy().equals(caller.actor().staff())) {
            throw new Forbidden("guarantee.twoPeople");
        }
        read.require(outcome == ClaimStatus.GRANTED || outcome == ClaimStatus.REFUSED, "/outcome", "api.required");
        requireReason(reason, read);
        read.require(!store.keyUsed(key), "", "guarantee.keyReused");
        read.refuseIfAny();
        requireOpen(line);
        requireSame(line, version);
        Reckoning reckoning = reckoned(line);
        if (outcome == ClaimStatus.GRANTED && !reckoning.grantable()) {
            throw InvalidInput.at("/outcome", "guarantee.notGrantable");
        }
        book(line, outcome, reason.strip(), key, reckoning);
        return sheet(id);
    }

    private void book(ClaimLine line, ClaimStatus outcome, String reason, String key, Reckoning reckoning) {
        Actor actor = caller.actor();
        LocalDate today = installation.today();
        UUID posting = null;
        UUID recovery = null;
        if (outcome == ClaimStatus.GRANTED) {
            List<NewPosting> postings = ClaimPostings.of(line.id(), line.kind(), line.dwelling(), line.owner(), line.household(), reckoning, today);
            Map<String, UUID> booked = ledger.post(postings);
            posting = booked.get(ClaimPostings.cause(line.kind(), line.id()));
            recovery = booked.get(ClaimPostings.recovery(line.id()));
        }
        store.decide(Ids.fresh(), line.id(), outcome, reason, actor.staff(), today, key, reckoning, posting, recovery);
    }

    /**
     * Takes back a claim on which nobody has decided.
     *
     * @throws Conflict when it was decided before, or changed meanwhile
     */
    @UseCase(needs = Permission.PROPOSE_CLAIMS, trace = Trace.DONE)
    public ClaimSheet withdraw(UUID id, Integer version, String reason, Faults read) {
        journal.about(SUBJECT, id, "withdrawal");
        store.hold(id);
        ClaimLine line = store.get(id);
        requireReason(reason, read);
        read.refuseIfAny();
        requireOpen(line);
        requireSame(line, version);
        book(line, ClaimStatus.WITHDRAWN, reason.strip(), WITHDRAWAL + id, reckoned(line));
        return sheet(id);
    }

    /**
     * Undoes a decision that granted: its postings are undone by their mirror images, and both stay.
     *
     * @throws Conflict when it was not granted, or was undone before
     */
    @UseCase(needs = Permission.DECIDE_CLAIMS, trace = Trace.DONE)
    public ClaimSheet undo(UUID id, String reason, Faults read) {
        journal.about(SUBJECT, id, "undoing");
        store.hold(id);
        ClaimLine line = store.get(id);
        requireReason(reason, read);
        read.refuseIfAny();
        if (line.status() != ClaimStatus.GRANTED) {
            throw new Conflict("guarantee.notGranted");
        }
        ClaimDecision decision = store.decision(id).decision();
        UUID posting = ledger.reverse(decision.posting(), reason).id();
        UUID recovery = decision.recovery() == null ? null : ledger.reverse(decision.recovery(), reason).id();
        store.undo(decision.id(), reason.strip(), caller.actor().staff(), installation.today(), posting, recovery);
        return sheet(id);
    }

    private ClaimSheet sheet(UUID id) {
        ClaimLine line = store.get(id);
        ClaimStore.Decided decided = store.decision(id);
        ClaimFacts.Lease lease = facts.lease(line.headLease());
        List<Damage.Item> items = store.items(id);
        String description = store.description(id);
        Reckoning reckoning = decided != null ? decided.reckoning() : facts.reckon(lease, card(line, description, items), installation.today());
        return new ClaimSheet(decided == null ? valued(line, reckoning) : line, description, items, lease.promise(), reckoning,
                decided == null ? null : decided.decision());
    }

    private Reckoning reckoned(ClaimLine line) {
        return facts.reckon(facts.lease(line.headLease()), card(line, "", store.items(line.id())), installation.today());
    }

    private ClaimLine valued(ClaimLine line) {
        return line.guaranteed() != null ? line : valued(line, reckoned(line));
    }

    private static ClaimLine valued(ClaimLine line, Reckoning reckoning) {
        Money guaranteed = reckoning.guaranteed();
        return new ClaimLine(line.id(), line.version(), line.number(), line.kind(), line.status(), line.headLease(), line.dwelling(), line.address(),
                line.communeCode(), line.owner(), line.ownerName(), line.household(), line.householdName(), line.firstDay(), line.lastDay(),
                line.proposedBy(), line.proposedByName(), line.proposedOn(), line.decideBy(), line.decidedOn(), guaranteed, reckoning.payable());
    }

    private static ClaimCard card(ClaimLine line, String description, List<Damage.Item> items) {
        return new ClaimCard(line.kind(), line.headLease(), line.household(), line.firstDay(), line.lastDay(), description, items);
    }

    /** @return null when there is no such lease, which is then a fault */
    private ClaimFacts.Lease checked(UUID id, ClaimCard card, Faults faults) {
        LocalDate today = installation.today();
        ClaimRules.check(card, today, facts.lives(card.lastDay() == null ? today : card.lastDay()).keySet(), faults);
        ClaimFacts.Lease lease = card.headLease() == null ? null : facts.lease(card.headLease());
        faults.require(card.headLease() == null || lease != null, "/headLease", "guarantee.leaseUnknown");
        faults.require(card.household() == null || store.knows(card.household()), "/household", "guarantee.householdUnknown");
        if (lease != null && card.firstDay() != null) {
            faults.require(!card.firstDay().isBefore(lease.promise().since()), "/firstDay", "guarantee.beforeTheLease", lease.promise().since());
        }
        if (lease != null && !faults.any()) {
            Integer same = store.same(id, card);
            faults.require(same == null, "/firstDay", "guarantee.claimedBefore", same == null ? "" : same.toString());
        }
        return lease;
    }

    private static void requireReason(String reason, Faults faults) {
        faults.require(reason != null && !reason.isBlank(), "/reason", "api.required");
        faults.require(reason == null || reason.length() <= ClaimRules.LONGEST_TEXT, "/reason", "api.tooLong", ClaimRules.LONGEST_TEXT);
    }

    private static void requireOpen(ClaimLine line) {
        if (line.status() != ClaimStatus.PROPOSED) {
            throw new Conflict("guarantee.decidedBefore");
        }
    }

    private static void requireSame(ClaimLine line, Integer version) {
        if (version == null || version != line.version()) {
            throw Conflict.stale();
        }
    }
}
