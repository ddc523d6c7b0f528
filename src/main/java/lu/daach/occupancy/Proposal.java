package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.Determination;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.occupancy.rules.Assessment;

/**
 * A contract worked out before it is concluded.
 *
 * @param place where the household would live; null when that is not decided
 * @param lastDay the last day, the longest stay's when none was asked for; null: open-ended
 * @param longestLastDay the last day that the scheme allows; null when it has no limit
 * @param beyondLongestStay whether a manager has to answer for the length
 * @param assessed null when facts are missing
 * @param amounts what would be charged; null when that is not known
 * @param determined how the incomes came to their figures; null when nothing could be worked out
 * @param facts the facts behind the assessment, written down
 * @param warnings what to think of before concluding; none of it forbids it
 */
public record Proposal(UUID place, LocalDate lastDay, LocalDate longestLastDay, boolean beyondLongestStay, Assessment assessed,
        Amounts amounts, Determination determined, String facts, List<Sentence> warnings) {

    public Money monthly() {
        return amounts == null ? null : amounts.monthly();
    }

    public Money savings() {
        return amounts == null ? null : amounts.savings();
    }
}
