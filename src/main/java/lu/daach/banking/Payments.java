package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.ledger.Ledger;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Whose money it is: what is open, what may be meant, and what a person says. */
@ApplicationScoped
public class Payments {

    private static final String SUBJECT = "movement";

    @Inject
    private PaymentStore store;

    @Inject
    private Matching matching;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    /** What came in or came back and stands on no household's account, the oldest first. */
    @UseCase(needs = Permission.BANKS)
    public Slice<Payment> open(int first, int most) {
        return store.list(true, first, most);
    }

    /** What stands on a household's account, the last matched first. */
    @UseCase(needs = Permission.BANKS)
    public Slice<Payment> matched(int first, int most) {
        return store.list(false, first, most);
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.BANKS)
    public Payment get(UUID id) {
        return store.get(id);
    }

    /** Households whose payment it may be, the likeliest first. */
    @UseCase(needs = Permission.BANKS)
    public List<Proposal> proposals(UUID id) {
        return store.proposals(store.get(id).id());
    }

    /**
     * Books the movement on the account of the household.
     *
     * @throws Missing when there is no such movement or household
     * @throws Conflict when it stands on an account already
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public void accept(UUID id, UUID household) {
        store.lock(id);
        Payment payment = store.get(id);
        if (payment.match() != null) {
            throw new Conflict("banking.matchedBefore");
        }
        Faults faults = new Faults();
        faults.require(payment.amount().amount().signum() != 0, "", "banking.nothingToBook");
        faults.refuseIfAny();
        if (!store.isHousehold(household)) {
            throw new Missing();
        }
        matching.match(id, household, store.nextAttempt(id));
        journal.about(SUBJECT, id, "household");
    }

    /**
     * Undoes a match by reversing its posting; the movement is open again.
     *
     * @param reason why
     * @throws Conflict when it was undone before
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public void takeBack(UUID id, String reason) {
        store.lock(id);
        Payment payment = store.get(id);
        if (payment.match() == null) {
            throw new Conflict("banking.openAgain");
        }
        ledger.takeBack(store.posting(payment.match()), reason);
        journal.about(SUBJECT, id, "household");
    }

    /**
     * The creditor reference of a contract.
     *
     * @throws Missing when there is no such contract
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public String reference(UUID occupancy) {
        return store.reference(occupancy);
    }

    /** The references of a household's contracts, the latest first. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<String> references(UUID household) {
        return store.references(household);
    }
}
