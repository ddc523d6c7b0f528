package lu.daach.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An objective with its steps as it is read.
 *
 * @param closedOn null while it is open
 */
public record ObjectiveSheet(UUID id, int version, UUID household, String householdName, ObjectiveCard card, LocalDate setOn, LocalDate closedOn) {

    public ObjectiveField field() {
        return card.field();
    }

    public ObjectiveState state() {
        return card.state();
    }

    public List<ObjectiveStep> steps() {
        return card.steps();
    }

    public boolean open() {
        return card.state() == ObjectiveState.OPEN;
    }

    public long done() {
        return card.steps().stream().filter(ObjectiveStep::done).count();
    }

    public boolean late(LocalDate today) {
        return open() && card.targetOn().isBefore(today);
    }

    /** The card with one step marked as done on a day, or as to be done again where it was. */
    public ObjectiveCard toggled(int position, LocalDate today) {
        List<ObjectiveStep> steps = new ArrayList<>(card.steps());
        ObjectiveStep step = steps.get(position);
        steps.set(position, step.with(step.done() ? null : today));
        return new ObjectiveCard(card.field(), card.aim(), card.targetOn(), card.state(), card.outcome(), card.shared(), steps);
    }
}
