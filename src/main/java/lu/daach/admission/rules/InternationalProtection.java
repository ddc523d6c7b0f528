package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;

/**
 * {@code internationalProtection}: a beneficiary of international protection (sheet of <em>Neien Ufank</em>, target group; not
 * published on the web). Left out: applicants for protection, who are housed elsewhere.
 */
final class InternationalProtection implements EligibilityRule {

    static final String NAME = "internationalProtection";

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(NAME, candidate.facts().internationalProtection(), candidate);
    }
}
