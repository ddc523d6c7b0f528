package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/** The same amount for everybody, whatever the income: what a scheme sets (annex III knows a flat rent only up to its low threshold, art. 60(2)). */
final class FlatAmount implements Base {

    private final Money amount;

    FlatAmount(Terms terms) {
        amount = Money.rounded(terms.value(TermKey.FLAT));
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        // A flat amount asks nothing of the household.
    }

    @Override
    public Gross of(ParticipationQuestion question) {
        return new Gross(amount, List.of(Step.yearly("income", question.household().yearlyIncome()), Step.monthly("gross", amount)),
                List.of(), List.of(Sentence.of("occupancy.text.flat", amount)), false);
    }

    @Override
    public Money month(ParticipationQuestion question) {
        return amount;
    }

    @Override
    public BigDecimal income(ParticipationQuestion question) {
        return question.household().yearlyIncome();
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }
}
