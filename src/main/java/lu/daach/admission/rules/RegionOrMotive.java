package lu.daach.admission.rules;

import java.util.ArrayList;
import java.util.List;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Motive;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code regionOrMotive}: lives in a commune of the region, or wants to come for work, family or another reason (sheet of HausCaRe,
 * target group; not published on the web). Left out: how long somebody has lived there, and any weighing of motives.
 */
final class RegionOrMotive implements EligibilityRule {

    static final String NAME = "regionOrMotive";

    @Override
    public Finding judge(Candidate candidate) {
        Facts facts = candidate.facts();
        Verdict resident = Residence.inRegion(candidate);
        Motive motive = facts.motiveToMove();
        Verdict verdict = verdict(candidate);
        String code = facts.communeOfResidence();
        if (resident == Verdict.MET) {
            return finding(verdict, code, Sentence.of("admission.regionOrMotive.resident", code), candidate);
        }
        if (verdict == Verdict.MET) {
            Sentence why = Sentence.of("admission.motive." + motive.code());
            return finding(verdict, motive.code(), Sentence.of("admission.regionOrMotive.motive", why), candidate);
        }
        List<Object> args = new ArrayList<>();
        if (code != null) {
            args.add(code);
        }
        String told = "admission.regionOrMotive." + verdict;
        if (verdict == Verdict.UNKNOWN) {
            told += motive == null ? code == null ? ".both" : ".motive" : ".residence";
        }
        return finding(verdict, code, new Sentence(told, args), candidate);
    }

    private static Finding finding(Verdict verdict, String figure, Sentence text, Candidate candidate) {
        return new Finding(NAME, verdict, figure, null, candidate.source(Condition.REGION_OR_MOTIVE), text);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        Motive motive = candidate.facts().motiveToMove();
        return Residence.inRegion(candidate).or(Verdict.of(motive == null ? null : Boolean.valueOf(motive != Motive.NONE)));
    }
}
