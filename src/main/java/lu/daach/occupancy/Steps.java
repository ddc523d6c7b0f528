package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;

/** Takes a contract from one state to the next and writes down the step. */
@ApplicationScoped
class Steps {

    @Inject
    private OccupancyStore store;

    @Inject
    private StepStore steps;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    /**
     * @param after how the contract stands from now on
     * @param reason null where none is needed
     */
    KeptStep take(Occupancy occupancy, StepKind kind, ContractState after, String reason) {
        return take(occupancy, kind, after, reason, null);
    }

    /** @param undoes the step that is undone; null for every other kind */
    KeptStep take(Occupancy occupancy, StepKind kind, ContractState after, String reason, UUID undoes) {
        KeptStep step = KeptStep.of(occupancy.id(), steps.lastNumber(occupancy.id()) + 1, kind, installation.today(), caller.actor(),
                reason, occupancy.state(), after, undoes);
        occupancy.become(after);
        store.flush();
        steps.add(step);
        return step;
    }
}
