package lu.daach.admission.rules;

import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/** One condition of admission. Judges alone, in any order, and always answers. */
interface EligibilityRule {

    Finding judge(Candidate candidate);

    /** The verdict of {@link #judge} alone, for many households. */
    Verdict verdict(Candidate candidate);

    /** A finding on a plain yes or no, told by the message {@code admission.<rule>.<MET|NOT_MET|UNKNOWN>}. */
    static Finding yesOrNo(Condition rule, Boolean fact, Candidate candidate) {
        return finding(rule, Verdict.of(fact), null, null, candidate);
    }

    /** A finding whose source is the scheme's own, told by the message {@code admission.<rule>.<MET|NOT_MET|UNKNOWN>}. */
    static Finding finding(Condition rule, Verdict verdict, String figure, String limit, Candidate candidate, Object... args) {
        return new Finding(rule.code(), verdict, figure, limit, candidate.source(rule), Sentence.of("admission." + rule.code() + "." + verdict, args));
    }
}
