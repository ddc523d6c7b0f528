package lu.daach.followup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One step towards an objective.
 *
 * @param by one of {@link #TAKERS}: who takes it
 * @param dueOn null when no day was agreed
 * @param doneOn null while it is to be done
 */
public record ObjectiveStep(String what, String by, LocalDate dueOn, LocalDate doneOn) implements Serializable {

    public static final List<String> TAKERS = List.of("household", "office", "both");
    public static final int LONGEST = 300;

    public boolean done() {
        return doneOn != null;
    }

    public boolean late(LocalDate today) {
        return doneOn == null && dueOn != null && dueOn.isBefore(today);
    }

    /** The same step, done on that day; null: to be done again. */
    public ObjectiveStep with(LocalDate day) {
        return new ObjectiveStep(what, by, dueOn, day);
    }
}
