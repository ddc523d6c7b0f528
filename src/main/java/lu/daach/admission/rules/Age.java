package lu.daach.admission.rules;

import java.util.List;
import java.util.Optional;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.TermKey;

/**
 * {@code age}: from the 18th birthday to the day before the 31st (sheet of <em>Betreit Wunnen fir jonk Leit</em>, target group 18 to
 * 30; not published on the web). Left out: the 32nd birthday at which a young person's affordable dwelling ends (art. 64 ff. of the
 * act of 7 August 2023), which concerns another scheme and not the admission.
 */
final class Age implements EligibilityRule {

    static final String NAME = "age";

    @Override
    public Finding judge(Candidate candidate) {
        int from = candidate.count(TermKey.AGE_FROM);
        int last = candidate.count(TermKey.AGE_BEFORE) - 1;
        Optional<Integer> age = candidate.applicantsAge();
        Verdict verdict = verdict(candidate);
        List<Object> args = age.<List<Object>>map(years -> List.of(from, last, years)).orElse(List.of(from, last));
        return new Finding(NAME, verdict, age.map(String::valueOf).orElse(null), from + "-" + last,
                candidate.source(Condition.AGE), new Sentence("admission." + NAME + "." + verdict, args));
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return candidate.household().applicant().map(applicant -> Verdict.of(applicant.reached(candidate.count(TermKey.AGE_FROM), candidate.on())
                && !applicant.reached(candidate.count(TermKey.AGE_BEFORE), candidate.on()))).orElse(Verdict.UNKNOWN);
    }
}
