package lu.daach.admission.rules;

import java.util.Optional;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.TermKey;

/**
 * {@code adult}: the applicant is of age on the day of the request. Act of 7 August 2023, art. 55(1)
 * (<a href="https://legilux.public.lu/eli/etat/leg/loi/2023/08/07/a611/jo">Legilux</a>); HausCaRe and Neien Ufank as delivered
 * ask the same. Left out: emancipated minors, whom the article does not name.
 */
final class Adult implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        int years = candidate.count(TermKey.ADULT);
        Optional<Integer> age = candidate.applicantsAge();
        if (age.isEmpty()) {
            return EligibilityRule.finding(Condition.ADULT, Verdict.UNKNOWN, null, Integer.toString(years), candidate, years);
        }
        Verdict verdict = Verdict.of(age.get() >= years);
        return EligibilityRule.finding(Condition.ADULT, verdict, age.get().toString(), Integer.toString(years), candidate, years, age.get());
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        return candidate.household().applicant().map(applicant -> Verdict.of(applicant.reached(candidate.count(TermKey.ADULT), candidate.on())))
                .orElse(Verdict.UNKNOWN);
    }
}
