package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.List;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/**
 * <em>Betreit Wunnen fir jonk Leit</em> (Hesperange): below a threshold of own income nothing is paid; from it on a third goes to
 * the housing and another third is put aside as savings. Only the applicant's own income counts, and the dwelling plays no part.
 */
final class YoungPeopleTariff implements ParticipationRule {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final BigDecimal threshold;
    private final BigDecimal parts;
    private final BigDecimal savingsParts;
    private final Source source;
    private final Source savingsSource;

    YoungPeopleTariff(Edition law) {
        threshold = law.value("participation.betreit-wunnen.threshold");
        parts = law.value("participation.betreit-wunnen.parts");
        savingsParts = law.value("participation.betreit-wunnen.savings-parts");
        source = law.source("participation.betreit-wunnen.threshold");
        savingsSource = law.source("participation.betreit-wunnen.savings-parts");
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        if (question.household().members().stream().noneMatch(member -> member.role() == Role.APPLICANT)) {
            refusals.add(Refusal.at("/household/members", "noApplicant"));
        }
    }

    @Override
    public Assessment assess(ParticipationQuestion question) {
        BigDecimal income = question.household().applicantsYearlyIncome();
        BigDecimal yearThreshold = threshold.multiply(MONTHS);
        Sentence ownIncome = Sentence.of("occupancy.text.ownIncome", Money.rounded(income));
        if (income.compareTo(yearThreshold) < 0) {
            return new Assessment(question.scheme(), question.on(), Money.ZERO, Money.ZERO, Money.ZERO,
                    List.of(Step.yearly("income", income), Step.monthly("gross", Money.ZERO), Step.monthly("savings", Money.ZERO)),
                    List.of(source),
                    List.of(ownIncome,
                            Sentence.of("occupancy.text.belowThreshold", threshold, yearThreshold),
                            Sentence.of("occupancy.text.nothingToSave")));
        }
        Money third = Money.quotient(income, MONTHS.multiply(parts));
        Money savings = Money.quotient(income, MONTHS.multiply(savingsParts));
        return new Assessment(question.scheme(), question.on(), third, third, savings,
                List.of(Step.yearly("income", income), Step.monthly("third", third), Step.monthly("gross", third),
                        Step.monthly("savings", savings)),
                List.of(source, savingsSource),
                List.of(ownIncome,
                        Sentence.of("occupancy.text.fromThreshold", threshold, yearThreshold),
                        Sentence.of("occupancy.text.share", Sentence.of("occupancy.text.parts", parts.intValueExact()), third),
                        Sentence.of("occupancy.text.savings", Sentence.of("occupancy.text.parts", savingsParts.intValueExact()), savings),
                        Sentence.of("occupancy.text.monthly", third)));
    }
}
