package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/**
 * Affordable rent: annex III of the act of 7 August 2023 relative au logement abordable (art. 60), gross rent (1°) and the
 * dwelling's corrections (2°). <a href="https://legilux.public.lu/eli/etat/leg/loi/2023/08/07/a611/jo">Legilux</a>
 *
 * <p>All percentages refer to the gross rent, so they add up, and they come after the cap. Without a dwelling there are no
 * corrections. Left out: the yearly revision (art. 61, 62), the phasing of 2024 (art. 88) and the charges (art. 63).
 */
final class AffordableRent implements ParticipationRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RentScale scale;
    private final EnergyForfait energy;
    private final BigDecimal kitchen;
    private final BigDecimal outdoor;
    private final BigDecimal house;
    private final Source corrections;

    AffordableRent(Edition law) {
        scale = new RentScale(law);
        energy = new EnergyForfait(law);
        kitchen = law.value("annex-3.kitchen");
        outdoor = law.value("annex-3.outdoor");
        house = law.value("annex-3.house");
        corrections = law.source("annex-3.kitchen");
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        ScaledRent.requireAdultByAge(scale, question, refusals);
        DwellingFacts dwelling = question.dwelling();
        if (dwelling == null) {
            return;
        }
        require("kind", dwelling.kind(), refusals);
        require("fittedKitchen", dwelling.fittedKitchen(), refusals);
        require("outdoorSpace", dwelling.outdoorSpace(), refusals);
        Boolean forfait = energy.appliesTo(dwelling);
        if (forfait == null) {
            require("firstOccupiedOn", dwelling.firstOccupiedOn(), refusals);
            require("energyRenovated", dwelling.energyRenovated(), refusals);
        } else if (forfait) {
            require("surfaceSquareMetres", dwelling.surfaceSquareMetres(), refusals);
        }
    }

    private static void require(String name, Object fact, List<Refusal> refusals) {
        if (fact == null) {
            refusals.add(Refusal.at("/dwelling/" + name, "required", Sentence.of("occupancy.fact." + name)));
        }
    }

    @Override
    public Assessment assess(ParticipationQuestion question) {
        ScaledRent rent = new ScaledRent(scale, question);
        List<Step> steps = rent.steps();
        List<Sentence> text = rent.sentences();
        List<Source> sources = new ArrayList<>(List.of(scale.source(), scale.indexSource()));
        Money monthly = rent.month();
        if (question.dwelling() == null) {
            text.add(Sentence.of("occupancy.text.noDwelling"));
        } else {
            monthly = corrected(rent.month(), question.dwelling(), steps, text);
            sources.add(1, corrections);
        }
        text.add(Sentence.of(monthly.equals(Money.ZERO) ? "occupancy.text.nothing" : "occupancy.text.monthly", monthly));
        return new Assessment(question.scheme(), question.on(), monthly, rent.month(), Money.ZERO, steps, sources, text);
    }

    /** The net rent: percentages of the gross rent first, then the energy amount; each rounded, never below zero. */
    private Money corrected(Money gross, DwellingFacts dwelling, List<Step> steps, List<Sentence> text) {
        List<Sentence> percentages = new ArrayList<>();
        BigDecimal percent = HUNDRED;
        if (!dwelling.fittedKitchen()) {
            percent = percent.add(correction("kitchen", kitchen, steps, percentages));
        }
        if (!dwelling.outdoorSpace()) {
            percent = percent.add(correction("outdoor", outdoor, steps, percentages));
        }
        if (dwelling.kind() == DwellingKind.HOUSE) {
            percent = percent.add(correction("house", house, steps, percentages));
        }
        Money net = Money.rounded(gross.amount().multiply(percent).movePointLeft(2));
        if (!percentages.isEmpty()) {
            text.add(new Sentence("occupancy.text.corrections" + percentages.size(), List.<Object>copyOf(percentages)));
        }
        if (energy.appliesTo(dwelling)) {
            Money amount = energy.amount(dwelling.surfaceSquareMetres());
            steps.add(Step.monthly("energy", Money.ZERO.minus(amount)));
            text.add(Sentence.of("occupancy.text.energy", energy.boundary(), amount));
            net = net.minus(amount);
        }
        return net.atLeast(Money.ZERO);
    }

    private static BigDecimal correction(String key, BigDecimal percent, List<Step> steps, List<Sentence> percentages) {
        steps.add(Step.correction(key, percent));
        percentages.add(Sentence.of("occupancy.text." + key, new Percent(percent)));
        return percent;
    }
}
