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
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * What the dwelling changes: the corrections of annex III, 2°, of the act of 7 August 2023, as the law has them or with the scheme's own
 * percentages. All percentages refer to the gross amount, so they add up, and they come after the cap; the energy amount comes last.
 * Without a dwelling there are none.
 */
final class Corrections {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal kitchen;
    private final BigDecimal outdoor;
    private final BigDecimal house;
    private final EnergyForfait energy;
    private final Source source;

    private Corrections(BigDecimal kitchen, BigDecimal outdoor, BigDecimal house, EnergyForfait energy, Source source) {
        this.kitchen = kitchen;
        this.outdoor = outdoor;
        this.house = house;
        this.energy = energy;
        this.source = source;
    }

    /**
     * Null where the scheme has none.
     *
     * @throws lu.daach.rulebook.NoParameter when annex III is not in force in the edition
     */
    static Corrections of(Terms terms, Edition law) {
        if (terms.has(TermKey.LEGAL_CORRECTIONS)) {
            return new Corrections(law.value("annex-3.kitchen"), law.value("annex-3.outdoor"), law.value("annex-3.house"), new EnergyForfait(law),
                    law.source("annex-3.kitchen"));
        }
        if (!terms.has(TermKey.KITCHEN) && !terms.has(TermKey.OUTDOOR) && !terms.has(TermKey.HOUSE) && !terms.has(TermKey.ENERGY)) {
            return null;
        }
        EnergyForfait energy = terms.has(TermKey.ENERGY) ? new EnergyForfait(law) : null;
        return new Corrections(terms.find(TermKey.KITCHEN).orElse(null), terms.find(TermKey.OUTDOOR).orElse(null),
                terms.find(TermKey.HOUSE).orElse(null), energy, energy == null ? null : law.source("annex-3.kitchen"));
    }

    /** Null where all of it is the scheme's own. */
    Source source() {
        return source;
    }

    void require(DwellingFacts dwelling, List<Refusal> refusals) {
        require("kind", house == null || dwelling.kind() != null, refusals);
        require("fittedKitchen", kitchen == null || dwelling.fittedKitchen() != null, refusals);
        require("outdoorSpace", outdoor == null || dwelling.outdoorSpace() != null, refusals);
        if (energy == null) {
            return;
        }
        Boolean forfait = energy.appliesTo(dwelling);
        if (forfait == null) {
            require("firstOccupiedOn", dwelling.firstOccupiedOn() != null, refusals);
            require("energyRenovated", dwelling.energyRenovated() != null, refusals);
        } else if (forfait) {
            require("surfaceSquareMetres", dwelling.surfaceSquareMetres() != null, refusals);
        }
    }

    private static void require(String name, boolean known, List<Refusal> refusals) {
        if (!known) {
            refusals.add(Refusal.at("/dwelling/" + name, "required", Sentence.of("occupancy.fact." + name)));
        }
    }

    /** As {@link #correct}, without its lines. */
    Money of(Money gross, DwellingFacts dwelling) {
        BigDecimal percent = HUNDRED;
        percent = kitchen != null && !dwelling.fittedKitchen() ? percent.add(kitchen) : percent;
        percent = outdoor != null && !dwelling.outdoorSpace() ? percent.add(outdoor) : percent;
        percent = house != null && dwelling.kind() == DwellingKind.HOUSE ? percent.add(house) : percent;
        Money net = Money.rounded(gross.amount().multiply(percent).movePointLeft(2));
        net = energy != null && energy.appliesTo(dwelling) ? net.minus(energy.amount(dwelling.surfaceSquareMetres())) : net;
        return net.atLeast(Money.ZERO);
    }

    /** The net amount, line by line: percentages of the gross one first, then the energy amount; each rounded, never below zero. */
    Money correct(Money gross, DwellingFacts dwelling, List<Step> steps, List<Sentence> text) {
        List<Sentence> percentages = new ArrayList<>();
        if (kitchen != null && !dwelling.fittedKitchen()) {
            correction("kitchen", kitchen, steps, percentages);
        }
        if (outdoor != null && !dwelling.outdoorSpace()) {
            correction("outdoor", outdoor, steps, percentages);
        }
        if (house != null && dwelling.kind() == DwellingKind.HOUSE) {
            correction("house", house, steps, percentages);
        }
        if (!percentages.isEmpty()) {
            text.add(new Sentence("occupancy.text.corrections" + percentages.size(), List.<Object>copyOf(percentages)));
        }
        if (energy != null && energy.appliesTo(dwelling)) {
            Money amount = energy.amount(dwelling.surfaceSquareMetres());
            steps.add(Step.monthly("energy", Money.ZERO.minus(amount)));
            text.add(Sentence.of("occupancy.text.energy", energy.boundary(), amount));
        }
        return of(gross, dwelling);
    }

    private static void correction(String key, BigDecimal percent, List<Step> steps, List<Sentence> percentages) {
        steps.add(Step.correction(key, percent));
        percentages.add(Sentence.of("occupancy.text." + key, new Percent(percent)));
    }
}
