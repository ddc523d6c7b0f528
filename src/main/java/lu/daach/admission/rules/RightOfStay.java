package lu.daach.admission.rules;

import java.time.LocalDate;
import lu.daach.household.rules.Facts;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * {@code rightOfStay}: nationals and permanent residents, or a right of stay that lasts more than three months after the request.
 * Act of 7 August 2023, art. 55(1) (<a href="https://legilux.public.lu/eli/etat/leg/loi/2023/08/07/a611/jo">Legilux</a>);
 * HausCaRe and Neien Ufank as delivered ask the same. Left out: what is kept of the right during a pending renewal.
 */
final class RightOfStay implements EligibilityRule {

    static final String NAME = "rightOfStay";

    private final int months;
    private volatile Limit known = new Limit(LocalDate.MIN, LocalDate.MIN);

    /** What a right of stay is compared with on a day: the last day looked at is kept, as many households are asked for one. */
    private record Limit(LocalDate on, LocalDate until) {
    }

    /** @throws lu.daach.rulebook.NoParameter when the law has no value yet */
    RightOfStay(Terms terms) {
        months = terms.count(TermKey.RIGHT_OF_STAY);
    }

    private LocalDate limit(LocalDate on) {
        Limit last = known;
        if (!last.on().equals(on)) {
            last = new Limit(on, on.plusMonths(months));
            known = last;
        }
        return last.until();
    }

    @Override
    public Finding judge(Candidate candidate) {
        LocalDate limit = limit(candidate.on());
        Facts facts = candidate.facts();
        return StayFinding.of(Condition.RIGHT_OF_STAY, "admission.rightOfStay", verdict(candidate), facts, limit, candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        Facts facts = candidate.facts();
        if (Boolean.TRUE.equals(facts.nationalOrPermanent())) {
            return Verdict.MET;
        }
        LocalDate until = facts.rightOfStayUntil();
        Verdict lasting = until == null ? Verdict.UNKNOWN : Verdict.of(until.isAfter(limit(candidate.on())));
        return Verdict.of(facts.nationalOrPermanent()).or(lasting);
    }
}
