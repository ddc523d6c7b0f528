package lu.daach.admission.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/**
 * {@code incomeCeiling}: the household's yearly net income without family allowances is at most the ceiling of annex II. Act of
 * 7 August 2023, art. 55(1) and annex II (<a href="https://legilux.public.lu/eli/etat/leg/loi/2023/08/07/a611/jo">Legilux</a>).
 *
 * <p>The other schemes take a share of that ceiling as a setting (delivered: all of it), as theirs are not published. Left out:
 * which year's incomes are determining (art. 56), decided before; and the loss of eligibility, as a sitting tenant keeps his
 * dwelling when his income rises (art. 55(3)).
 */
final class IncomeCeiling implements EligibilityRule {

    static final String NAME = "incomeCeiling";

    private final Map<Edition, CeilingScale> prepared = new ConcurrentHashMap<>();

    @Override
    public Finding judge(Candidate candidate) {
        CeilingScale scale = prepared.computeIfAbsent(candidate.law(), CeilingScale::new);
        Money limit = scale.limit(candidate.household().byRole(), candidate.value(NAME));
        Sentence origin = Sentence.of("admission.ceiling." + candidate.scheme().code());
        if (candidate.household().incomes() == null) {
            return finding(Verdict.UNKNOWN, null, limit, scale, Sentence.of("admission.incomeCeiling.UNKNOWN", limit, origin));
        }
        BigDecimal income = candidate.household().yearlyIncomeWithoutFamilyAllowances();
        Verdict verdict = Verdict.of(income.compareTo(limit.amount()) <= 0);
        Money shown = Money.rounded(income);
        return finding(verdict, shown, limit, scale, Sentence.of("admission.incomeCeiling." + verdict, limit, origin, shown));
    }

    private static Finding finding(Verdict verdict, Money figure, Money limit, CeilingScale scale, Sentence text) {
        return new Finding(NAME, verdict, figure == null ? null : figure.toString(), limit.toString(), scale.source(), text);
    }
}
