package lu.daach.household.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lu.daach.kernel.Money;

/**
 * The incomes of a household as art. 56 counts them, with every figure that led there.
 *
 * @param on       the day of the determination
 * @param lastYear whether the mean of last year was looked for; false for a revision in between
 * @param members  as the scales count them: a child that works is an adult
 * @param incomes  by the year, what counts of each; null: not known
 * @param lines    one for each income on file that was looked at
 */
public record Determination(LocalDate on, boolean lastYear, List<Member> members, List<Income> incomes, List<Line> lines) {

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
        /** It is counted with the one that followed it. */
        FOLLOWED,
        /** Set not to be counted. */
        LEFT_OUT;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The name used in REST and in what is kept, such as {@code last-year}. */
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException when there is no such basis */
        public static Basis of(String code) {
            return Codes.find(values(), Basis::code, code).orElseThrow(IllegalArgumentException::new);
        }
    }

    /**
     * A time of last year in which one amount was paid.
     *
     * @param from    the first day
     * @param until   the last day
     * @param months  with two decimals; a begun month counts by its days
     * @param monthly EUR a month
     * @param amount  EUR in that time, rounded for reading: the mean is taken from exact figures
     */
    public record Part(LocalDate from, LocalDate until, BigDecimal months, Money monthly, Money amount) {
    }

    /**
     * @param parts   of last year, the first first; empty where the last known income counts or nothing does
     * @param months  how many months of last year they make; null without parts
     * @param yearly  EUR by the year as it is on file or as the mean of last year
     * @param percent how much of it counts
     * @param counted EUR by the year that counts; negative for alimony paid
     */
    public record Line(String member, IncomeKind kind, Basis basis, List<Part> parts, BigDecimal months, BigDecimal yearly, BigDecimal percent,
            BigDecimal counted) {

        public Line {
            parts = List.copyOf(parts);
        }

        /** Whether it is one of the incomes that make up the sum. */
        public boolean counts() {
            return basis == Basis.LAST_YEAR || basis == Basis.LAST_KNOWN || basis == Basis.STARTING_WORK || basis == Basis.DEPENDENT_CHILD;
        }
    }

    public Determination {
        members = List.copyOf(members);
        incomes = incomes == null ? null : List.copyOf(incomes);
        lines = List.copyOf(lines);
    }

    public HouseholdFacts facts(Facts facts) {
        return new HouseholdFacts(members, incomes, facts);
    }

    /** EUR by the year, at least 0; null: not known. */
    public Money total() {
        return incomes == null ? null : Money.rounded(facts(Facts.NONE).yearlyIncome());
    }
}
