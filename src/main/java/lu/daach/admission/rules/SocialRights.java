package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code socialRights}: enjoys Luxembourg social rights (sheet of <em>Betreit Wunnen fir jonk Leit</em>, conditions of admission;
 * not published on the web). Left out: which rights are meant, as the sheet does not say.
 */
final class SocialRights implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(Condition.SOCIAL_RIGHTS, candidate.facts().socialRights(), candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return Verdict.of(candidate.facts().socialRights());
    }
}
