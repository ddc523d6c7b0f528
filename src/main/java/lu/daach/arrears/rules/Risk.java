package lu.daach.arrears.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much a tenancy is at risk: signs that are seen from the records, each with its weight. It tells who should be spoken with, and
 * decides nothing.
 *
 * @param signs the weightiest first
 */
public record Risk(List<Sign> signs) {

    private static final int LONG = 60;
    private static final int SOON = 90;
    private static final int AT_RISK = 3;

    public Risk {
        signs = List.copyOf(signs);
    }

    /** What is seen: months that are open, more open than three months before, a plan that broke, a review that was missed, a complaint, an end that comes. */
    public enum Sign {
        LONG_ARREARS(2), ARREARS(1), GROWING(1), PLAN_BROKEN(1), REVIEW(1), COMPLAINT(1), ENDING(1);

        private final int weight;

        Sign(int weight) {
            this.weight = weight;
        }

        /** As it stands in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** No sign, one or two points, three or more. */
    public enum Level { NONE, WATCH, RISK }

    /**
     * What is known of a tenancy.
     *
     * @param owed what is due and open beyond the tolerance; EUR
     * @param days since the oldest open month was due
     * @param before what was due and open three months ago
     * @param reviewDueOn null when none is due
     * @param complaints that are open
     * @param lastDay of the contract or of a notice; null when none is set
     */
    public record Facts(BigDecimal owed, long days, BigDecimal before, boolean planBroken, LocalDate reviewDueOn, int complaints, LocalDate lastDay) {
    }

    public static Risk of(Facts facts, LocalDate today) {
        List<Sign> signs = new ArrayList<>();
        boolean owes = facts.owed().signum() > 0;
        add(signs, Sign.LONG_ARREARS, owes && facts.days() > LONG);
        add(signs, Sign.ARREARS, owes && facts.days() <= LONG);
        add(signs, Sign.GROWING, owes && facts.owed().compareTo(facts.before()) > 0);
        add(signs, Sign.PLAN_BROKEN, facts.planBroken());
        add(signs, Sign.REVIEW, facts.reviewDueOn() != null && facts.reviewDueOn().isBefore(today));
        add(signs, Sign.COMPLAINT, facts.complaints() > 0);
        add(signs, Sign.ENDING, facts.lastDay() != null && !facts.lastDay().isAfter(today.plusDays(SOON)));
        return new Risk(signs);
    }

    private static void add(List<Sign> signs, Sign sign, boolean seen) {
        if (seen) {
            signs.add(sign);
        }
    }

    public int points() {
        return signs.stream().mapToInt(sign -> sign.weight).sum();
    }

    public Level level() {
        return points() == 0 ? Level.NONE : points() < AT_RISK ? Level.WATCH : Level.RISK;
    }
}
