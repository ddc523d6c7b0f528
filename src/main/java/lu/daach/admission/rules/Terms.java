package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.List;
import lu.daach.rulebook.Edition;

/**
 * How long is waited for what, as the body has set it.
 *
 * @param decideDays from receipt to the decision
 * @param papersDays for papers that were asked for
 * @param offerDays for the answer to an offer
 * @param freshMonths so long after the last contact the household is asked again
 * @param answerDays for that answer
 * @param refusalsMost with so many refusals that count, waiting begins anew
 */
public record Terms(int decideDays, int papersDays, int offerDays, int freshMonths, int answerDays, int refusalsMost) {

    /** @throws lu.daach.rulebook.NoParameter when nothing is set on the day of the edition */
    public static Terms of(Edition law) {
        return new Terms(law.count("attribution.terms.decide"), law.count("attribution.terms.papers"), law.count("attribution.terms.offer"), law.count("attribution.terms.fresh"),
                law.count("attribution.terms.answer"), law.count("attribution.refusals.most"));
    }

    /**
     * The day from which waiting counts: that of receipt, or that of the refusal with which the most was reached again.
     *
     * @param refusals days of the refusals that count, earliest first
     */
    public LocalDate waitingSince(LocalDate receivedOn, List<LocalDate> refusals) {
        int full = refusals.size() / refusalsMost * refusalsMost;
        return full == 0 ? receivedOn : refusals.get(full - 1);
    }
}
