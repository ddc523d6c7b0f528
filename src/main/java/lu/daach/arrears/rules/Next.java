package lu.daach.arrears.rules;

import java.time.LocalDate;

/**
 * What comes next; a person takes it or does not.
 *
 * @param state why it is so
 * @param step the one that is proposed; null unless the state is {@code STEP}
 * @param on the day on which it is due, or on which somebody looks again; null where there is none
 */
public record Next(State state, Ladder.Step step, LocalDate on) {

    /** Nothing due, within the tolerance, held by a stop, held by a plan that is kept, a step, or the end of the ladder. */
    public enum State { CLEAR, TOLERATED, STOPPED, PLAN, STEP, END }

    /**
     * @param taken the highest place on the ladder that was taken since the oldest open month was due; 0 for none
     * @param stoppedUntil last day of a stop that holds today; null for none
     * @param instalment the next day of a plan that is kept; null when none runs or it is broken
     */
    public static Next of(Standing standing, Ladder ladder, int taken, LocalDate stoppedUntil, LocalDate instalment) {
        if (standing.owed().signum() == 0) {
            return new Next(State.CLEAR, null, null);
        }
        if (stoppedUntil != null) {
            return new Next(State.STOPPED, null, stoppedUntil.plusDays(1));
        }
        if (instalment != null) {
            return new Next(State.PLAN, null, instalment);
        }
        if (standing.owed().compareTo(ladder.tolerance()) <= 0) {
            return new Next(State.TOLERATED, null, null);
        }
        return ladder.steps().stream().filter(step -> step.position() > taken).findFirst()
                .map(step -> new Next(State.STEP, step, standing.oldest().plusDays(step.afterDays())))
                .orElse(new Next(State.END, null, standing.oldest()));
    }

    /** Whether letters wait. */
    public boolean holdsLetters() {
        return state == State.STOPPED || state == State.PLAN;
    }

    public String code() {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
