package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Who accompanies whom in the caller's office, and what is to be done next. */
@ApplicationScoped
public class Caseload {

    @Inject
    private CaseloadStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private Households households;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** What is to be done soonest first, then who was not seen for longest. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Slice<CaseloadLine> list(CaseloadFilter filter, int first, int most) {
        return store.lines(filter, office(), installation.today(), first, most);
    }

    @UseCase(needs = Permission.WRITE_NOTES)
    public long count(CaseloadFilter filter) {
        return store.count(filter, office(), installation.today());
    }

    /** What everybody of the office carries who works there today, by name. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<WorkerLoad> loads() {
        return store.loads(office(), installation.today());
    }

    /**
     * Hands a household over to a worker of the caller's office, who from then on reads every confidential text of it; whoever
     * was its referent no longer does.
     *
     * @throws lu.daach.kernel.InvalidInput when that worker is not of the office
     * @throws lu.daach.organisation.Forbidden when another office accompanies the household
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public void handOver(UUID household, UUID worker) {
        journal.about("household", household, "referent");
        followed.entered(household);
        boolean colleague = worker != null && store.loads(office(), installation.today()).stream().anyMatch(one -> one.id().equals(worker));
        new Faults().require(worker != null, "/worker", "api.required").require(colleague, "/worker", "followup.notOfTheOffice").refuseIfAny();
        households.assign(household, worker);
        journal.about("household", household, "referent");
    }

    private UUID office() {
        return caller.actor().organisation();
    }
}
