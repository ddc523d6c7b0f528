package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Faults;

/** What has to hold for an objective and its steps. */
final class ObjectiveRules {

    static final int MOST_STEPS = 20;

    private ObjectiveRules() {
    }

    /** @param before the day it was meant to be reached by until now; null for a new one */
    static void check(ObjectiveCard card, LocalDate before, LocalDate today, Faults faults) {
        boolean moved = card.targetOn() != null && !card.targetOn().equals(before);
        faults.require(!moved || card.state() != ObjectiveState.OPEN || !card.targetOn().isBefore(today), "/targetOn", "followup.notInThePast");
        faults.require(card.state() != ObjectiveState.GIVEN_UP || card.outcome() != null, "/outcome", "followup.sayWhyGivenUp");
        faults.require(card.steps().size() <= MOST_STEPS, "/steps", "followup.tooManySteps", MOST_STEPS);
        List<ObjectiveStep> steps = card.steps();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate done = steps.get(i).doneOn();
            faults.require(done == null || !done.isAfter(today), "/steps/" + i + "/doneOn", "followup.notInTheFuture");
        }
    }
}
