package lu.daach.admission;

import lu.daach.admission.rules.Choice;
import lu.daach.rulebook.Scheme;

/**
 * What a person decides on an application.
 *
 * @param scheme one of those that are asked for
 * @param reason needed where the decision is otherwise than the findings; null for none
 */
public record DecisionCard(Scheme scheme, Choice outcome, String reason) {
}
