package lu.daach.occupancy.rules;

import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/**
 * HausCaRe as delivered: annex III's gross rent, at most what the dwelling costs. The agency's real tariff is not published;
 * this one is meant to be changed. Left out on purpose: the dwelling's corrections of annex III, 2°.
 */
final class HausCareTariff implements ParticipationRule {

    private final RentScale scale;
    private final Source source;

    HausCareTariff(Edition law) {
        scale = new RentScale(law);
        source = law.source("participation.hauscare");
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        ScaledRent.requireAdultByAge(scale, question, refusals);
        MonthlyCost.require(question, refusals);
    }

    @Override
    public Assessment assess(ParticipationQuestion question) {
        ScaledRent rent = new ScaledRent(scale, question);
        Money cost = MonthlyCost.of(question);
        Money monthly = rent.month().atMost(cost);
        List<Step> steps = rent.steps();
        steps.add(Step.monthly("costCap", cost));
        List<Sentence> text = rent.sentences();
        text.add(Sentence.of("occupancy.text.hauscare"));
        text.add(MonthlyCost.sentence(rent.month(), cost));
        text.add(Sentence.of(monthly.equals(Money.ZERO) ? "occupancy.text.nothing" : "occupancy.text.monthly", monthly));
        return new Assessment(question.scheme(), question.on(), monthly, rent.month(), Money.ZERO, steps,
                List.of(source, scale.source(), scale.indexSource()), text);
    }
}
