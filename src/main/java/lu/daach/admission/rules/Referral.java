package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code referral}: the request comes from a social service, a household cannot apply by itself
 * (<a href="https://guichet.public.lu/">guichet.lu</a>, conditions of the AIS). Left out: which services may refer.
 */
final class Referral implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(Condition.REFERRAL, candidate.facts().referredBySocialService(), candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return Verdict.of(candidate.facts().referredBySocialService());
    }
}
