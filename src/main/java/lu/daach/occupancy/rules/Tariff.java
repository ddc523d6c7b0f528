package lu.daach.occupancy.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * What a version of a scheme takes, read from its terms and prepared for one edition of the law: a base, the dwelling's corrections,
 * what is asked at least and at most, what the dwelling costs, and a savings share beside it.
 */
final class Tariff implements ParticipationRule {

    private final Terms terms;
    private final Base base;
    private final Corrections corrections;
    private final Money least;
    private final Money most;
    private final boolean costCap;
    private final Portion savings;

    /** @throws lu.daach.rulebook.NoParameter when the law has no value yet that the terms need */
    Tariff(Terms terms, Edition law) {
        this.terms = terms;
        base = base(terms, law);
        corrections = Corrections.of(terms, law);
        least = terms.find(TermKey.FLOOR).map(Money::rounded).orElse(null);
        most = terms.find(TermKey.CEILING).map(Money::rounded).orElse(null);
        costCap = terms.find(TermKey.COST_CAP).isPresent();
        savings = Portion.of(terms, TermKey.SAVINGS_PARTS, TermKey.SAVINGS_SHARE).orElse(null);
    }

    private static Base base(Terms terms, Edition law) {
        if (terms.find(TermKey.ANNEX_3).isPresent()) {
            return new ScaleBase(terms, law);
        }
        return terms.has(TermKey.FLAT) ? new FlatAmount(terms) : new IncomeShare(terms);
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        base.require(question, refusals);
        if (corrections != null && question.dwelling() != null) {
            corrections.require(question.dwelling(), refusals);
        }
        if (costCap) {
            MonthlyCost.require(question, refusals);
        }
    }

    @Override
    public Assessment assess(ParticipationQuestion question) {
        Base.Gross gross = base.of(question);
        List<Step> steps = new ArrayList<>(gross.steps());
        List<Sentence> text = new ArrayList<>(gross.household());
        if (gross.exempt()) {
            return exempt(question, steps, text);
        }
        origin().ifPresent(text::add);
        text.addAll(gross.reckoning());
        Money monthly = limited(corrected(gross.month(), question, steps, text), question, steps, text);
        Money aside = Money.ZERO;
        if (savings != null) {
            aside = savings.of(base.income(question));
            steps.add(Step.monthly("savings", aside));
            text.add(Sentence.of("occupancy.text.savings", savings.words(), aside));
        }
        text.add(Sentence.of(monthly.equals(Money.ZERO) ? "occupancy.text.nothing" : "occupancy.text.monthly", monthly));
        return new Assessment(question.scheme(), question.on(), monthly, gross.month(), aside, steps, sources(question), text);
    }

    @Override
    public Due due(ParticipationQuestion question) {
        Money monthly = base.month(question);
        if (monthly == null) {
            return new Due(Money.ZERO, Money.ZERO);
        }
        if (corrections != null && question.dwelling() != null) {
            monthly = corrections.of(monthly, question.dwelling());
        }
        monthly = least == null ? monthly : monthly.atLeast(least);
        monthly = most == null ? monthly : monthly.atMost(most);
        monthly = costCap ? monthly.atMost(MonthlyCost.of(question)) : monthly;
        return new Due(monthly, savings == null ? Money.ZERO : savings.of(base.income(question)));
    }

    private Assessment exempt(ParticipationQuestion question, List<Step> steps, List<Sentence> text) {
        if (savings != null) {
            steps.add(Step.monthly("savings", Money.ZERO));
            text.add(Sentence.of("occupancy.text.nothingToSave"));
        } else {
            text.add(Sentence.of("occupancy.text.nothing", Money.ZERO));
        }
        return new Assessment(question.scheme(), question.on(), Money.ZERO, Money.ZERO, Money.ZERO, steps,
                List.of(terms.source(TermKey.THRESHOLD)), text);
    }

    private Money corrected(Money gross, ParticipationQuestion question, List<Step> steps, List<Sentence> text) {
        if (corrections == null) {
            return gross;
        }
        if (question.dwelling() == null) {
            text.add(Sentence.of("occupancy.text.noDwelling"));
            return gross;
        }
        return corrections.correct(gross, question.dwelling(), steps, text);
    }

    /** At least, then at most, then never more than the dwelling costs. */
    private Money limited(Money amount, ParticipationQuestion question, List<Step> steps, List<Sentence> text) {
        Money limited = amount;
        if (least != null) {
            steps.add(Step.monthly("least", least));
            if (limited.compareTo(least) < 0) {
                text.add(Sentence.of("occupancy.text.least", least));
            }
            limited = limited.atLeast(least);
        }
        if (most != null) {
            steps.add(Step.monthly("most", most));
            if (limited.compareTo(most) > 0) {
                text.add(Sentence.of("occupancy.text.most", most));
            }
            limited = limited.atMost(most);
        }
        if (costCap) {
            Money cost = MonthlyCost.of(question);
            steps.add(Step.monthly("costCap", cost));
            text.add(MonthlyCost.sentence(limited, cost));
            limited = limited.atMost(cost);
        }
        return limited;
    }

    /** Whose scale it is, where that is more than the act's own. */
    private Optional<Sentence> origin() {
        if (!terms.delivered()) {
            return Optional.of(Sentence.of("occupancy.text.ownScale", terms.from()));
        }
        return switch (terms.scheme()) {
            case HAUSCARE -> Optional.of(Sentence.of("occupancy.text.hauscare"));
            case AIS, NEIEN_UFANK -> Optional.of(Sentence.of("occupancy.text.scale." + terms.scheme().code()));
            case LOYER_ABORDABLE, BETREIT_WUNNEN -> Optional.empty();
        };
    }

    /** Each once: what limits, the scheme's own, the dwelling's corrections, what the base stands on, savings. */
    private List<Source> sources(ParticipationQuestion question) {
        Set<Source> sources = new LinkedHashSet<>();
        if (costCap) {
            sources.add(terms.source(TermKey.COST_CAP));
        }
        if (terms.has(TermKey.ANNEX_3)) {
            sources.add(terms.source(TermKey.ANNEX_3));
        } else if (terms.has(TermKey.FLAT)) {
            sources.add(terms.source(TermKey.FLAT));
        }
        if (corrections != null && corrections.source() != null && question.dwelling() != null) {
            sources.add(corrections.source());
        }
        sources.addAll(base.sources());
        if (savings != null) {
            sources.add(savings.source());
        }
        return List.copyOf(sources);
    }
}
