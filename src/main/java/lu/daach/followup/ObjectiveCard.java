package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * What is agreed for an objective.
 *
 * @param outcome what came of it, or why it was given up; null for nothing
 * @param shared whether it stands on the paper that the household gets
 * @param steps in their order
 */
public record ObjectiveCard(ObjectiveField field, String aim, LocalDate targetOn, ObjectiveState state, String outcome, boolean shared,
        List<ObjectiveStep> steps) {

    public static final int LONGEST_AIM = 300;
    public static final int LONGEST_OUTCOME = 1000;

    public ObjectiveCard {
        steps = List.copyOf(steps);
    }
}
