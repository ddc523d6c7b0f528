package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lu.daach.household.rules.Headcount;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Step;

/** The part of a calculation that schemes on annex III share: from the household to annex III's gross rent, with its lines and sentences. */
final class ScaledRent {

    private final RentScale scale;
    private final BigDecimal income;
    private final Headcount people;
    private final Thresholds thresholds;
    private final GrossRent rent;

    ScaledRent(RentScale scale, ParticipationQuestion question) {
        this.scale = scale;
        income = question.household().yearlyIncome();
        people = question.household().byAge(question.on(), scale.adultAge());
        thresholds = scale.thresholds(people);
        rent = scale.rent(income, thresholds);
    }

    /** Annex III has no row for a household in which nobody counts as an adult by age. */
    static void requireAdultByAge(RentScale scale, ParticipationQuestion question, List<Refusal> refusals) {
        boolean saidByRole = question.household().byRole().adults() == 0;
        if (!saidByRole && question.household().byAge(question.on(), scale.adultAge()).adults() == 0) {
            refusals.add(Refusal.at("/household/members", "noAdult"));
        }
    }

    Money month() {
        return rent.month();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.yearly("income", income));
        steps.add(Step.points("index", scale.index()));
        steps.add(Step.yearly("low", thresholds.low()));
        steps.add(Step.yearly("max", thresholds.max()));
        steps.add(Step.yearly("cap", thresholds.cap()));
        steps.add(Step.rate("rate", rent.rate()));
        if (scale.partial()) {
            steps.add(Step.correction("annexShare", scale.share()));
        }
        steps.add(Step.yearly("grossYear", rent.year().amount()));
        steps.add(Step.monthly("gross", rent.month()));
        return steps;
    }

    List<Sentence> sentences() {
        Sentence household = Sentence.of("occupancy.text.household", people.adults(), people.children(), scale.adultAge());
        Money low = Money.rounded(thresholds.low());
        Money max = Money.rounded(thresholds.max());
        Percent rate = new Percent(rent.rate());
        Figure index = new Figure(scale.index());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(Sentence.of("occupancy.text.income", Money.rounded(income), household));
        sentences.add(switch (rent.zone()) {
            case LOWEST -> Sentence.of("occupancy.text.lowestRate", index, low, rate);
            case RISING -> Sentence.of("occupancy.text.risingRate", index, low, max, rate);
            case HIGHEST -> Sentence.of("occupancy.text.highestRate", index, max, rate);
        });
        if (scale.partial()) {
            sentences.add(Sentence.of("occupancy.text.annexShare", new Percent(scale.share())));
        }
        sentences.add(rent.capped()
                ? Sentence.of("occupancy.text.capped", new Percent(scale.capRate()), Money.rounded(thresholds.cap()), rent.month())
                : Sentence.of("occupancy.text.gross", rent.year(), rent.month()));
        return sentences;
    }
}
