package lu.daach.admission.rules;

import java.util.List;

/** The conditions and priorities of one scheme, in the published order. */
record SchemeConditions(List<EligibilityRule> rules, List<PriorityRule> priorities) {
}
