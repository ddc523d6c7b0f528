package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;

/**
 * {@code socialRights}: enjoys Luxembourg social rights (sheet of <em>Betreit Wunnen fir jonk Leit</em>, conditions of admission;
 * not published on the web). Left out: which rights are meant, as the sheet does not say.
 */
final class SocialRights implements EligibilityRule {

    static final String NAME = "socialRights";

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(NAME, candidate.facts().socialRights(), candidate);
    }
}
