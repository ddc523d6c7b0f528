package lu.daach.household.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * The incomes of a household as art. 56 counts them, with every figure that led there.
 *
 * @param members as the scales count them: a child that works is an adult
 * @param incomes by the year, what counts of each; null: not known
 * @param lines   one for each income on file that was looked at
 */
public record Determination(List<Member> members, List<Income> incomes, List<Line> lines) {

    /** How an income came to its figure. */
    public enum Basis {
        /** Mean of the calendar year before. */
        LAST_YEAR,
        /** The last known income, brought to a year. */
        LAST_KNOWN,
        /** The income of a dependent child: not counted. */
        DEPENDENT_CHILD,
        /** A part of what a child earns that has started to work. */
        STARTING_WORK,
        /** Ended before the day: not counted. */
        ENDED,
        /** Set not to be counted. */
        LEFT_OUT
    }

    /**
     * @param yearly  EUR by the year as it is on file or as the mean of last year
     * @param percent how much of it counts
     * @param counted EUR by the year that counts; negative for alimony paid
     */
    public record Line(String member, IncomeKind kind, Basis basis, BigDecimal yearly, BigDecimal percent, BigDecimal counted) {
    }

    public Determination {
        members = List.copyOf(members);
        incomes = incomes == null ? null : List.copyOf(incomes);
        lines = List.copyOf(lines);
    }

    public HouseholdFacts facts(Facts facts) {
        return new HouseholdFacts(members, incomes, facts);
    }
}
