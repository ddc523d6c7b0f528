package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/**
 * The national agency's scale: a third of the household's net monthly income, at most what the dwelling costs. Published is only
 * that the indemnity is "plafonnée à un tiers" of the income (director of the AIS; guichet.lu); the formula below that limit is
 * not, so the limit itself is taken. <em>Neien Ufank</em> as delivered takes the same scale.
 */
final class ThirdOfIncome implements ParticipationRule {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final BigDecimal parts;
    private final List<Source> sources = new ArrayList<>();
    private final Sentence scaleSentence;

    ThirdOfIncome(Edition law, Scheme scheme) {
        parts = law.value("participation.ais.parts");
        if (scheme != Scheme.AIS) {
            sources.add(law.source("participation." + scheme.code()));
        }
        sources.add(law.source("participation.ais.parts"));
        scaleSentence = Sentence.of("occupancy.text.scale." + scheme.code());
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        MonthlyCost.require(question, refusals);
    }

    @Override
    public Assessment assess(ParticipationQuestion question) {
        BigDecimal income = question.household().yearlyIncome();
        Money third = Money.quotient(income, MONTHS.multiply(parts));
        Money cost = MonthlyCost.of(question);
        Money monthly = third.atMost(cost);
        List<Step> steps = List.of(
                Step.yearly("income", income),
                Step.monthly("third", third),
                Step.monthly("gross", third),
                Step.monthly("costCap", cost));
        List<Sentence> text = List.of(
                Sentence.of("occupancy.text.monthlyIncome", Money.rounded(income), Money.quotient(income, MONTHS)),
                scaleSentence,
                Sentence.of("occupancy.text.share", Sentence.of("occupancy.text.parts", parts.intValueExact()), third),
                MonthlyCost.sentence(third, cost),
                Sentence.of(monthly.equals(Money.ZERO) ? "occupancy.text.nothing" : "occupancy.text.monthly", monthly));
        return new Assessment(question.scheme(), question.on(), monthly, third, Money.ZERO, steps, sources, text);
    }
}
