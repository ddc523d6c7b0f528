package lu.daach.admission.rules;

import java.time.LocalDate;
import lu.daach.household.rules.Facts;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/**
 * {@code rightOfStay} of the AIS (<a href="https://guichet.public.lu/">guichet.lu</a>) and of <em>Betreit Wunnen</em> (its sheet):
 * nationals and permanent residents, or a right of stay that is valid on the day, its last day included. Left out: how much longer
 * it lasts, which these two do not ask.
 */
final class ValidRightOfStay implements EligibilityRule {

    @Override
    public Finding judge(Candidate candidate) {
        Facts facts = candidate.facts();
        return StayFinding.of(Condition.VALID_RIGHT_OF_STAY, "admission.validRightOfStay", verdict(candidate), facts, candidate.on(), candidate);
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        Facts facts = candidate.facts();
        LocalDate until = facts.rightOfStayUntil();
        Verdict valid = until == null ? Verdict.UNKNOWN : Verdict.of(!until.isBefore(candidate.on()));
        return Verdict.of(facts.nationalOrPermanent()).or(valid);
    }
}
