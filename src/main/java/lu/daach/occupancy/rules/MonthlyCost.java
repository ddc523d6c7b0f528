package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Refusal;

/** What the dwelling costs, as the upper limit of a participation: nobody pays more than that. */
final class MonthlyCost {

    private MonthlyCost() {
    }

    static void require(ParticipationQuestion question, List<Refusal> refusals) {
        if (question.dwelling() == null || question.dwelling().monthlyCost() == null) {
            refusals.add(Refusal.at("/dwelling/monthlyCost", "required", Sentence.of("occupancy.fact.monthlyCost")));
        }
    }

    static Money of(ParticipationQuestion question) {
        BigDecimal cost = question.dwelling().monthlyCost();
        return Money.rounded(cost);
    }

    /** Whether the cost limits the participation or not, in words. */
    static Sentence sentence(Money gross, Money cost) {
        return Sentence.of(cost.compareTo(gross) < 0 ? "occupancy.text.costLimits" : "occupancy.text.costAbove", cost);
    }
}
