package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
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
    private Caller caller;

    @Inject
    private Installation installation;

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

    private UUID office() {
        return caller.actor().organisation();
    }
}
