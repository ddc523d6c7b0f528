package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;

/** From what a participation starts: the gross amount of the month, before the dwelling and any limit. */
interface Base {

    /** Adds a refusal for everything that the base needs and the question lacks. */
    void require(ParticipationQuestion question, List<Refusal> refusals);

    Gross of(ParticipationQuestion question);

    /** The month of {@link #of} alone; null when the income is below the scheme's threshold. */
    Money month(ParticipationQuestion question);

    /** EUR net by the year that counts for the scheme. */
    BigDecimal income(ParticipationQuestion question);

    /** The acts the base stands on, beside the scheme's own. */
    List<Source> sources();

    /**
     * A gross amount.
     *
     * @param month     EUR a month
     * @param steps     how it was found, ending with itself
     * @param household what of the household counts, in words
     * @param reckoning how the amount comes of it, in words
     * @param exempt    the income is below the scheme's threshold: nothing is paid and nothing saved
     */
    record Gross(Money month, List<Step> steps, List<Sentence> household, List<Sentence> reckoning, boolean exempt) {
    }
}
