package lu.daach.admission;

import java.util.List;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.rulebook.Turn;

/** What the rules of a scheme find for a stored household, and what would change it. */
public record JudgedScheme(SchemeResult result, List<Turn> turns) {
}
