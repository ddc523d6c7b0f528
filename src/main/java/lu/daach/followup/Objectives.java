package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What a household and its office set out to reach, and how far they are; for social workers of the office that accompanies it. */
@ApplicationScoped
public class Objectives {

    private static final String HOUSEHOLD = "household";
    private static final String SUBJECT = "objective";

    @Inject
    private ObjectiveStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The open ones first, by the day they are to be reached.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<ObjectiveSheet> of(UUID household) {
        journal.about(HOUSEHOLD, household, "objectives");
        return store.of(followed.entered(household), caller.actor().organisation());
    }

    /** What the household gets on paper. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public SharedPlan shared(UUID household) {
        journal.about(HOUSEHOLD, household, "objectives");
        Followed file = followed.entered(household);
        return new SharedPlan(file, store.language(household), store.of(file, caller.actor().organisation()).stream()
                .filter(one -> one.card().shared() && one.state() != ObjectiveState.GIVEN_UP).toList());
    }

    /** @throws lu.daach.kernel.Missing when the caller's office has none with that id */
    @UseCase(needs = Permission.WRITE_NOTES)
    public ObjectiveSheet get(UUID id) {
        journal.about(SUBJECT, id);
        return sheet(store.get(id, caller.actor().organisation()));
    }

    /** @param found what was already found wrong while the card was read; everything is refused together */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public ObjectiveSheet set(UUID household, ObjectiveCard card, Faults found) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        Followed file = followed.entered(household);
        ObjectiveRules.check(card, null, installation.today(), found);
        found.refuseIfAny();
        Objective objective = Objective.of(household, card, caller.actor(), installation.today());
        store.add(objective, card.steps());
        journal.about(SUBJECT, objective.id());
        return objective.sheet(file.lastName(), card.steps());
    }

    /**
     * Changes an objective and replaces its steps.
     *
     * @param version the one that was seen; null where none could be read, which is among {@code found}
     * @throws lu.daach.kernel.Missing when the caller's office has none with that id
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public ObjectiveSheet change(UUID id, Integer version, ObjectiveCard card, Faults found) {
        journal.about(SUBJECT, id, "change");
        Objective objective = store.get(id, caller.actor().organisation());
        Followed file = followed.entered(objective.household());
        ObjectiveRules.check(card, objective.targetOn(), installation.today(), found);
        found.refuseIfAny();
        objective.change(version, card, installation.today());
        store.save(objective, card.steps());
        return objective.sheet(file.lastName(), card.steps());
    }

    private ObjectiveSheet sheet(Objective objective) {
        return objective.sheet(followed.entered(objective.household()).lastName(), store.steps(objective.id()));
    }
}
