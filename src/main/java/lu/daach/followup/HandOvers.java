package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * A household passes from one social worker of an office to another: its referent asks, the colleague answers. Nobody takes one. Whoever
 * hands over reads for {@link #READING_DAYS} days more what was written until the answer, and nothing that is written afterwards.
 */
@ApplicationScoped
public class HandOvers {

    public static final int READING_DAYS = 30;
    public static final int LONGEST = 1000;

    private static final String HOUSEHOLD = "household";
    private static final String SUBJECT = "hand-over";
    private static final String ACCEPTED = "accepted";
    private static final int ANSWER_WORKING_DAYS = 5;

    @Inject
    private HandOverStore store;

    @Inject
    private CaseloadStore caseload;

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

    /**
     * Those of a household, the one that waits first.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<HandOverSheet> of(UUID household) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        followed.entered(household);
        return store.of(household, office());
    }

    /** @throws lu.daach.kernel.Missing when the caller's office has none with that id */
    @UseCase(needs = Permission.WRITE_NOTES)
    public HandOverSheet get(UUID id) {
        journal.about(SUBJECT, id);
        return store.get(id, office());
    }

    /**
     * Asks a colleague. A household that nobody accompanies may be asked for by everybody of the office, and whoever asks themselves has it.
     *
     * @param worker of the caller's office, and not the referent
     * @param message nothing confidential; null for nothing
     * @param found what was already found wrong; everything is refused together
     * @throws Forbidden when somebody else is its referent
     * @throws Conflict when a colleague is asked already
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public HandOverSheet ask(UUID household, UUID worker, String message, Faults found) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        Followed file = followed.entered(household);
        LocalDate today = installation.today();
        if (file.referent() != null && !file.referentIs(caller.actor())) {
            throw new Forbidden("followup.handOver.referentAsks");
        }
        boolean colleague = worker != null && !worker.equals(file.referent())
                && caseload.loads(office(), today).stream().anyMatch(one -> one.id().equals(worker));
        found.require(worker != null, "/worker", "api.required").require(worker == null || colleague, "/worker", "followup.notOfTheOffice");
        found.require(message == null || message.length() <= LONGEST, "/message", "followup.tooLong", LONGEST).refuseIfAny();
        if (store.of(household, office()).stream().anyMatch(HandOverSheet::waits)) {
            throw new Conflict("followup.handOver.waits");
        }
        UUID id = Ids.fresh();
        store.add(id, file, caller.actor(), worker, message, today, WorkingDays.after(today, ANSWER_WORKING_DAYS));
        if (worker.equals(caller.actor().staff())) {
            passed(store.get(id, office()));
        }
        journal.about(HOUSEHOLD, household, SUBJECT);
        return store.get(id, office());
    }

    /**
     * What the colleague who was asked says to it.
     *
     * @param reason of a refusal
     * @throws Forbidden when somebody else was asked
     * @throws Conflict when it does not wait any more, or the household has another referent meanwhile
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public HandOverSheet answer(UUID id, Boolean accepted, String reason, Faults found) {
        HandOverSheet asked = store.get(id, office());
        journal.about(HOUSEHOLD, asked.household(), SUBJECT);
        if (!asked.askedOf().equals(caller.actor().staff())) {
            throw new Forbidden("followup.handOver.notAsked");
        }
        found.require(accepted != null, "/answer", "api.required");
        found.require(accepted == null || accepted || reason != null, "/reason", "followup.handOver.sayWhy");
        found.require(reason == null || reason.length() <= LONGEST, "/reason", "followup.tooLong", LONGEST).refuseIfAny();
        if (accepted) {
            passed(asked);
        } else {
            store.answer(id, office(), "refused", installation.today(), reason, null);
        }
        journal.about(HOUSEHOLD, asked.household(), accepted ? new String[] {SUBJECT, "referent"} : new String[] {SUBJECT});
        return store.get(id, office());
    }

    /**
     * Takes a question back, or takes note of a refusal and keeps the household.
     *
     * @throws Forbidden when somebody else asked
     * @throws Conflict when it was accepted or taken back before
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public HandOverSheet withdraw(UUID id) {
        HandOverSheet asked = store.get(id, office());
        journal.about(HOUSEHOLD, asked.household(), SUBJECT);
        if (!asked.askedBy().equals(caller.actor().staff())) {
            throw new Forbidden("followup.handOver.notYours");
        }
        if (asked.state().equals("refused")) {
            store.note(id, installation.today());
        } else {
            store.answer(id, office(), "withdrawn", installation.today(), null, null);
        }
        return store.get(id, office());
    }

    private void passed(HandOverSheet asked) {
        households.pass(asked.household(), asked.former(), asked.askedOf());
        store.answer(asked.id(), office(), ACCEPTED, installation.today(), null, installation.today().plusDays(READING_DAYS));
    }

    private UUID office() {
        return caller.actor().organisation();
    }
}
