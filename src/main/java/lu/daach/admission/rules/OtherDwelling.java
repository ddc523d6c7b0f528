package lu.daach.admission.rules;

import lu.daach.household.rules.Fraction;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * {@code otherDwelling}: no member is owner, usufructuary, holder of an emphyteutic lease or of a right of habitation of more than
 * one undivided third of another dwelling, in Luxembourg or abroad. Act of 7 August 2023, art. 55(1)
 * (<a href="https://legilux.public.lu/eli/etat/leg/loi/2023/08/07/a611/jo">Legilux</a>). A third exactly is met. Left out: the
 * exception for people of 60 and over who put an unsuited home into social rental management (art. 54(2)).
 */
final class OtherDwelling implements EligibilityRule {

    private final Fraction limit;

    /** @throws lu.daach.rulebook.NoParameter when the law has no value yet */
    OtherDwelling(Terms terms) {
        limit = Fraction.oneOf(terms.count(TermKey.OTHER_DWELLING));
    }

    @Override
    public Finding judge(Candidate candidate) {
        Fraction share = candidate.facts().ownsDwellingShare();
        if (share == null) {
            return EligibilityRule.finding(Condition.OTHER_DWELLING, Verdict.UNKNOWN, null, limit.toString(), candidate, Share.written(limit));
        }
        return EligibilityRule.finding(Condition.OTHER_DWELLING, verdict(candidate), share.toString(), limit.toString(), candidate,
                Share.written(limit), Share.written(share));
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        Fraction share = candidate.facts().ownsDwellingShare();
        if (share == null) {
            return Verdict.UNKNOWN;
        }
        return Verdict.of(share.isZero() || share.compareTo(limit) <= 0);
    }
}
