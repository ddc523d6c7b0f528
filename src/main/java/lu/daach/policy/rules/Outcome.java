package lu.daach.policy.rules;

import java.util.List;
import lu.daach.kernel.Money;

/**
 * The whole pool before and after.
 *
 * @param households who live in the pool in the month
 * @param applicants who were judged for admission
 * @param more       how many pay more than now; {@code less} and {@code same} likewise
 * @param agreed     how many keep an amount that was agreed; {@code missing}: how many keep theirs because a fact is missing
 * @param before     EUR a month of all, as things stand
 * @param reviewed   EUR a month of all, were those who are assessed anew assessed by today's rules
 * @param after      EUR a month of all, by the other rules
 * @param month      what the month's preparation comes to: participations with the days of begun months
 * @param amounts    how many households by {@link Bands#AMOUNTS}, before and after
 * @param differences how many by {@link Bands#DIFFERENCES}
 * @param communes   by code
 * @param largest    the changes, the largest first; at most {@link #LARGEST}
 * @param losses     those who lose eligibility, who live in the pool first
 */
public record Outcome(int households, int applicants, int more, int less, int same, int agreed, int missing, Money before, Money reviewed,
        Money after, Money savingsBefore, Money savingsAfter, MonthSums month, int[] amountsBefore, int[] amountsAfter, int[] differences,
        List<CommuneSum> communes, List<Change> largest, List<Loss> losses) {

    public static final int LARGEST = 20;

    /** What the month's preparation comes to, as things stand and after. */
    public record MonthSums(Money participationsBefore, Money participationsAfter, Money savingsBefore, Money savingsAfter) {
    }

    public Outcome {
        communes = List.copyOf(communes);
        largest = List.copyOf(largest);
        losses = List.copyOf(losses);
    }
}
