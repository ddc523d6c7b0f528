package lu.daach.administration;

import java.time.Instant;
import java.util.List;

/**
 * One line of the journal.
 *
 * @param action facade and method, for example {@code Owners.change}
 * @param outcome done, read or refused
 * @param subjectKind what it was about; null when about nothing in particular
 * @param fields the names of what was changed or seen
 */
public record JournalLine(Instant at, String staffName, String action, String outcome, String subjectKind, String subjectId, List<String> fields) {

    /** The method alone: what was done. */
    public String verb() {
        return action.substring(action.indexOf('.') + 1);
    }
}
