package lu.daach.admission.rules;

import java.time.LocalDate;
import lu.daach.household.rules.Facts;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;

/** Tells a right of stay: of nationals without a date, of others with the day it ends and the day it is compared with. */
final class StayFinding {

    private StayFinding() {
    }

    static Finding of(Condition condition, String messages, Verdict verdict, Facts facts, LocalDate limit, Candidate candidate) {
        LocalDate until = facts.rightOfStayUntil();
        Sentence text;
        if (Boolean.TRUE.equals(facts.nationalOrPermanent())) {
            text = Sentence.of("admission.rightOfStay.permanent");
        } else if (until == null) {
            text = Sentence.of(messages + ".UNKNOWN", limit);
        } else if (verdict == Verdict.UNKNOWN) {
            text = Sentence.of(messages + ".statusUnknown", limit, until);
        } else {
            text = Sentence.of(messages + "." + verdict, limit, until);
        }
        return new Finding(RightOfStay.NAME, verdict, until == null ? null : until.toString(), limit.toString(),
                candidate.source(condition), text);
    }
}
