package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code followUp}: accepts adapted social support and works with it (<a href="https://guichet.public.lu/">guichet.lu</a>,
 * conditions of the AIS). Left out: whether the support is in fact followed, which is no condition of admission.
 */
final class FollowUp implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(Condition.FOLLOW_UP, candidate.facts().acceptsFollowUp(), candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return Verdict.of(candidate.facts().acceptsFollowUp());
    }
}
