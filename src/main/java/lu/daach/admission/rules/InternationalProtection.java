package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code internationalProtection}: a beneficiary of international protection (sheet of <em>Neien Ufank</em>, target group; not
 * published on the web). Left out: applicants for protection, who are housed elsewhere.
 */
final class InternationalProtection implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(Condition.INTERNATIONAL_PROTECTION, candidate.facts().internationalProtection(), candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return Verdict.of(candidate.facts().internationalProtection());
    }
}
