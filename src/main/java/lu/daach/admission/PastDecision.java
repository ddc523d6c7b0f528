package lu.daach.admission;

import java.time.LocalDate;

/**
 * A decision in the history of an application.
 *
 * @param undoneOn when it was taken back; null: it stands
 * @param undoneBy the name of the person; null: it stands
 * @param undoneFor why; null: it stands
 */
public record PastDecision(DecisionSheet decision, LocalDate undoneOn, String undoneBy, String undoneFor) {

    public boolean undone() {
        return undoneOn != null;
    }
}
