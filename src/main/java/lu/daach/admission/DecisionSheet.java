package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;
import lu.daach.admission.rules.Choice;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Scheme;

/**
 * A decision as it was taken.
 *
 * @param found what the rules said on that day
 * @param reason null for none
 * @param decidedBy the name of the person
 * @param findings as they were, with the figures and sources of that day
 */
public record DecisionSheet(Scheme scheme, Choice outcome, SchemeResult.Outcome found, String reason, LocalDate decidedOn,
        String decidedBy, List<Finding> findings) {
}
