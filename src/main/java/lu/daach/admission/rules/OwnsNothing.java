package lu.daach.admission.rules;

import lu.daach.household.rules.Fraction;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/**
 * {@code ownsNothing}: no member owns a dwelling, not even a share, in Luxembourg or abroad
 * (<a href="https://guichet.public.lu/">guichet.lu</a>, conditions of the AIS). Stricter than {@link OtherDwelling}. Left out:
 * property that is no dwelling, of which no fact is kept.
 */
final class OwnsNothing implements EligibilityRule {

    static final String NAME = "ownsNothing";

    @Override
    public Finding judge(Candidate candidate) {
        Fraction share = candidate.facts().ownsDwellingShare();
        if (share == null) {
            return EligibilityRule.finding(NAME, Verdict.UNKNOWN, null, "0", candidate);
        }
        return EligibilityRule.finding(NAME, Verdict.of(share.isZero()), share.toString(), "0", candidate, Share.written(share));
    }
}
