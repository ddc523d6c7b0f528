package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * A share of the net monthly income: the national agency's third ("plafonnée à un tiers", director of the AIS and guichet.lu; the
 * formula below that limit is not published, so the limit itself is taken), the third of <em>Betreit Wunnen</em>, from a threshold of
 * the applicant's own income on, or what a scheme sets.
 */
final class IncomeShare implements Base {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Portion portion;
    private final boolean ownIncome;
    private final BigDecimal threshold;

    IncomeShare(Terms terms) {
        portion = Portion.of(terms, TermKey.PARTS, TermKey.SHARE).orElseThrow();
        ownIncome = terms.has(TermKey.OWN_INCOME);
        threshold = terms.find(TermKey.THRESHOLD).orElse(null);
    }

    @Override
    public void require(ParticipationQuestion question, List<Refusal> refusals) {
        if (ownIncome && question.household().members().stream().noneMatch(member -> member.role() == Role.APPLICANT)) {
            refusals.add(Refusal.at("/household/members", "noApplicant"));
        }
    }

    @Override
    public Gross of(ParticipationQuestion question) {
        BigDecimal income = income(question);
        List<Sentence> household = new ArrayList<>();
        household.add(ownIncome ? Sentence.of("occupancy.text.ownIncome", Money.rounded(income))
                : Sentence.of("occupancy.text.monthlyIncome", Money.rounded(income), Money.quotient(income, MONTHS)));
        if (threshold != null) {
            BigDecimal year = threshold.multiply(MONTHS);
            boolean below = income.compareTo(year) < 0;
            household.add(Sentence.of(below ? "occupancy.text.belowThreshold" : "occupancy.text.fromThreshold", threshold, year));
            if (below) {
                return new Gross(Money.ZERO, List.of(Step.yearly("income", income), Step.monthly("gross", Money.ZERO)), household, List.of(), true);
            }
        }
        Money share = portion.of(income);
        return new Gross(share, List.of(Step.yearly("income", income), Step.monthly(portion.third() ? "third" : "share", share),
                Step.monthly("gross", share)), household, List.of(Sentence.of("occupancy.text.share", portion.words(), share)), false);
    }

    @Override
    public Money month(ParticipationQuestion question) {
        BigDecimal income = income(question);
        return threshold != null && income.compareTo(threshold.multiply(MONTHS)) < 0 ? null : portion.of(income);
    }

    @Override
    public BigDecimal income(ParticipationQuestion question) {
        return ownIncome ? question.household().applicantsYearlyIncome() : question.household().yearlyIncome();
    }

    @Override
    public List<Source> sources() {
        return List.of(portion.source());
    }
}
