package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code project}: ready to carry out an agreed project towards autonomy (<a href="https://guichet.public.lu/">guichet.lu</a>,
 * conditions of the AIS). Left out: the content of the project.
 */
final class Project implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(Condition.PROJECT, candidate.facts().acceptsProject(), candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return Verdict.of(candidate.facts().acceptsProject());
    }
}
