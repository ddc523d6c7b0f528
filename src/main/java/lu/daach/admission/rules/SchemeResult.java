package lu.daach.admission.rules;

import java.util.List;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Verdict;

/**
 * What the rules of one scheme say of a household.
 *
 * @param findings   one for each rule, in the published order
 * @param priorities what may bring it forward on the list; never touches the outcome
 */
public record SchemeResult(Scheme scheme, Outcome outcome, List<Finding> findings, List<Priority> priorities) {

    /** What the findings together say. */
    public enum Outcome {
        /** Every rule is met. */
        ELIGIBLE,
        /** At least one rule is not met. */
        NOT_ELIGIBLE,
        /** No rule is failed, but something is not known yet. */
        INCOMPLETE
    }

    /** A reason to be served earlier, with its verdict. */
    public record Priority(String rule, Verdict verdict) {
    }

    public SchemeResult {
        findings = List.copyOf(findings);
        priorities = List.copyOf(priorities);
    }

    static SchemeResult of(Scheme scheme, List<Finding> findings, List<Priority> priorities) {
        Verdict all = Verdict.MET;
        for (Finding finding : findings) {
            all = all.and(finding.verdict());
        }
        return new SchemeResult(scheme, outcome(all), findings, priorities);
    }

    /** @param all the findings taken together */
    static Outcome outcome(Verdict all) {
        return switch (all) {
            case MET -> Outcome.ELIGIBLE;
            case NOT_MET -> Outcome.NOT_ELIGIBLE;
            case UNKNOWN -> Outcome.INCOMPLETE;
        };
    }
}
