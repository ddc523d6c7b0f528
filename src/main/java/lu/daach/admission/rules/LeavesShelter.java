package lu.daach.admission.rules;

import lu.daach.admission.rules.SchemeResult.Priority;
import lu.daach.rulebook.Verdict;

/**
 * {@code leavesShelter}: those who leave a shelter for applicants of international protection come first (sheet of <em>Neien
 * Ufank</em>). Left out: how long they have stayed there.
 */
final class LeavesShelter implements PriorityRule {

    @Override
    public Priority judge(Candidate candidate) {
        return new Priority("leavesShelter", Verdict.of(candidate.facts().leavesShelter()));
    }
}
