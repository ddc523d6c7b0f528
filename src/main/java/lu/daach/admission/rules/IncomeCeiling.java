package lu.daach.admission.rules;

import java.math.BigDecimal;
import lu.daach.household.rules.Headcount;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * {@code incomeCeiling}: the household's yearly net income without family allowances is at most the ceiling of annex II. Act of
 * 7 August 2023, art. 55(1) and annex II (<a href="https://legilux.public.lu/eli/etat/leg/loi/2023/08/07/a611/jo">Legilux</a>).
 *
 * <p>The other schemes take a share of that ceiling as a setting (delivered: all of it), as theirs are not published, or a ceiling of
 * their own by the same composition and index. Left out:
 * which year's incomes are determining (art. 56), decided before; and the loss of eligibility, as a sitting tenant keeps his
 * dwelling when his income rises (art. 55(3)).
 */
final class IncomeCeiling implements EligibilityRule {

    /** Compositions prepared beforehand; a larger household is computed when it comes. */
    private static final int PREPARED_ADULTS = 6;
    private static final int PREPARED_CHILDREN = 8;

    private final BigDecimal percent;
    private final CeilingScale scale;
    private final Sentence origin;
    private final Money[][] prepared = new Money[PREPARED_ADULTS + 1][PREPARED_CHILDREN + 1];

    /** @throws lu.daach.rulebook.NoParameter when annex II or the index is not in force in the edition */
    IncomeCeiling(Terms terms, Edition law) {
        percent = terms.value(TermKey.CEILING_SHARE);
        boolean ownTable = terms.has(TermKey.CEILING_ONE);
        scale = ownTable ? CeilingScale.own(terms, law) : CeilingScale.annex2(law);
        for (int adults = 0; adults <= PREPARED_ADULTS; adults++) {
            for (int children = 0; children <= PREPARED_CHILDREN; children++) {
                prepared[adults][children] = scale.limit(new Headcount(adults, children), percent);
            }
        }
        if (terms.delivered()) {
            origin = Sentence.of("admission.ceiling." + terms.scheme().code());
        } else {
            origin = ownTable ? Sentence.of("admission.ceiling.own", terms.from()) : Sentence.of("admission.ceiling.share", new Percent(percent));
        }
    }

    @Override
    public Finding judge(Candidate candidate) {
        Money limit = limit(candidate.household());
        if (candidate.household().incomes() == null) {
            return finding(Verdict.UNKNOWN, null, limit, Sentence.of("admission.incomeCeiling.UNKNOWN", limit, origin));
        }
        BigDecimal income = candidate.household().yearlyIncomeWithoutFamilyAllowances();
        Verdict verdict = Verdict.of(income.compareTo(limit.amount()) <= 0);
        Money shown = Money.rounded(income);
        return finding(verdict, shown, limit, Sentence.of("admission.incomeCeiling." + verdict, limit, origin, shown));
    }

    @Override
    public Verdict verdict(Candidate candidate) {
        HouseholdFacts household = candidate.household();
        return household.incomes() == null ? Verdict.UNKNOWN
                : Verdict.of(household.yearlyIncomeWithoutFamilyAllowances().compareTo(limit(household).amount()) <= 0);
    }

    private Money limit(HouseholdFacts household) {
        Headcount people = household.byRole();
        return people.adults() <= PREPARED_ADULTS && people.children() <= PREPARED_CHILDREN ? prepared[people.adults()][people.children()]
                : scale.limit(people, percent);
    }

    private Finding finding(Verdict verdict, Money figure, Money limit, Sentence text) {
        return new Finding(Condition.INCOME_CEILING.code(), verdict, figure == null ? null : figure.toString(), limit.toString(),
                scale.source(), text);
    }
}
