package lu.daach.admission.rules;

import lu.daach.household.rules.Fraction;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code ownsNothing}: no member owns a dwelling, not even a share, in Luxembourg or abroad
 * (<a href="https://guichet.public.lu/">guichet.lu</a>, conditions of the AIS). Stricter than {@link OtherDwelling}. Left out:
 * property that is no dwelling, of which no fact is kept.
 */
final class OwnsNothing implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        Fraction share = candidate.facts().ownsDwellingShare();
        if (share == null) {
            return EligibilityRule.finding(Condition.OWNS_NOTHING, Verdict.UNKNOWN, null, "0", candidate);
        }
        return EligibilityRule.finding(Condition.OWNS_NOTHING, Verdict.of(share.isZero()), share.toString(), "0", candidate, Share.written(share));
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        Fraction share = candidate.facts().ownsDwellingShare();
        return Verdict.of(share == null ? null : Boolean.valueOf(share.isZero()));
    }
}
