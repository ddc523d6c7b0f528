package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;
import lu.daach.admission.rules.Choice;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Objection;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Turn;

/**
 * A decision as it was taken.
 *
 * @param found what the rules said on that day
 * @param reason null for none
 * @param decidedBy the name of the person
 * @param findings as they were, with the figures and sources of that day
 * @param turns what would change what was found
 * @param objection how and until when the household may ask for a new look
 */
public record DecisionSheet(Scheme scheme, Choice outcome, SchemeResult.Outcome found, String reason, LocalDate decidedOn,
        String decidedBy, List<Finding> findings, List<Turn> turns, Objection objection) {
}
