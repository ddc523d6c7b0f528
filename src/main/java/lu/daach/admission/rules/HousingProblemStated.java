package lu.daach.admission.rules;

import lu.daach.household.rules.HousingProblem;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code housingProblem}: a real housing problem of one of the published kinds (<a href="https://guichet.public.lu/">guichet.lu</a>,
 * conditions of the AIS). Left out: how grave it is, which the social enquiry weighs.
 */
final class HousingProblemStated implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        HousingProblem problem = candidate.facts().housingProblem();
        if (problem == null) {
            return EligibilityRule.finding(Condition.HOUSING_PROBLEM, Verdict.UNKNOWN, null, null, candidate);
        }
        Verdict verdict = Verdict.of(problem != HousingProblem.NONE);
        return EligibilityRule.finding(Condition.HOUSING_PROBLEM, verdict, problem.code(), null, candidate,
                Sentence.of("admission.problem." + problem.code()));
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        HousingProblem problem = candidate.facts().housingProblem();
        return Verdict.of(problem == null ? null : Boolean.valueOf(problem != HousingProblem.NONE));
    }
}
