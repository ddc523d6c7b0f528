package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code healthInsurance}: affiliated to the health insurance (<a href="https://guichet.public.lu/">guichet.lu</a>, conditions of
 * the AIS). Left out: co-insured members one by one; the fact is taken for the household.
 */
final class HealthInsurance implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(Condition.HEALTH_INSURANCE, candidate.facts().healthInsured(), candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return Verdict.of(candidate.facts().healthInsured());
    }
}
