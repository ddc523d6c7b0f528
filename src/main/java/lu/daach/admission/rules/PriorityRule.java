package lu.daach.admission.rules;

import lu.daach.admission.rules.SchemeResult.Priority;

/** One reason to be served earlier; it never touches the outcome. */
interface PriorityRule {

    Priority judge(Candidate candidate);
}
