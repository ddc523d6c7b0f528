package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.Terms;

/**
 * The gross rent of annex III, 1°, of the act of 7 August 2023 (art. 60), or a share of it, with the scheme's own rates where it has
 * some. <a href="https://legilux.public.lu/eli/etat/leg/loi/2023/08/07/a611/jo">Legilux</a>. Left out: the yearly revision (art. 61,
 * 62), the phasing of 2024 (art. 88) and the charges (art. 63).
 */
final class ScaleBase implements Base {

    private final RentScale scale;

    /** @throws lu.daach.rulebook.NoParameter when annex III or the index is not in force in the edition */
    ScaleBase(Terms terms, Edition law) {
        scale = new RentScale(terms, law);
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        ScaledRent.requireAdultByAge(scale, question, refusals);
    }

    @Override
    public Gross of(ParticipationQuestion question) {
        ScaledRent rent = new ScaledRent(scale, question);
        return new Gross(rent.month(), rent.steps(), rent.sentences(), List.of(), false);
    }

    @Override
    public Money month(ParticipationQuestion question) {
        return scale.month(question.household().yearlyIncome(), scale.thresholds(question.household().byAge(question.on(), scale.adultAge())));
    }

    @Override
    public BigDecimal income(ParticipationQuestion question) {
        return question.household().yearlyIncome();
    }

    @Override
    public List<Source> sources() {
        return List.of(scale.source(), scale.indexSource());
    }
}
