package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.List;
import lu.daach.household.rules.Determination;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/**
 * What a household pays and why.
 *
 * @param appliesFrom the first day for which it is charged
 * @param agreedOtherwise whether another amount was agreed than the steps lead to
 * @param incomes how each income came to what counts of it; empty where that was not written down
 * @param steps empty when it could not be worked out and the amount was agreed
 */
public record AssessmentSheet(LocalDate appliesFrom, Money monthly, Money gross, Money savings, boolean agreedOtherwise,
        List<Determination.Line> incomes, List<Step> steps, List<Source> sources, List<Sentence> text) {
}
