package lu.daach.arrears.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a plan goes.
 *
 * @param broken the first instalment on whose day more was open than was agreed; null when there is none
 * @param finished whether the last instalment's day has passed and none was broken
 */
public record PlanCourse(List<Look> looks, Look broken, boolean finished) {

    public static final int MOST_INSTALMENTS = 60;

    public PlanCourse {
        looks = List.copyOf(looks);
    }

    /**
     * @param due the last day to pay it
     */
    public record Instalment(int position, LocalDate due, BigDecimal amount) {
    }

    /**
     * An instalment as seen today.
     *
     * @param allowed what may still be open on its day
     * @param open what was open on its day; null as long as that has not passed
     * @param kept whether no more was open than allowed, tolerance included; null as long as its day has not passed
     */
    public record Look(Instalment instalment, BigDecimal allowed, BigDecimal open, Boolean kept) {
    }

    /**
     * @param open what was open at the end of each instalment's day, in their order; those whose day has not passed are not asked
     * @param tolerance that the ladder lets be, itself included
     */
    public static PlanCourse of(List<Instalment> instalments, List<BigDecimal> open, BigDecimal tolerance, LocalDate today) {
        BigDecimal left = instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Look> looks = new ArrayList<>();
        Look broken = null;
        boolean finished = !instalments.isEmpty();
        for (int i = 0; i < instalments.size(); i++) {
            Instalment one = instalments.get(i);
            left = left.subtract(one.amount());
            boolean passed = one.due().isBefore(today);
            BigDecimal there = passed ? open.get(i) : null;
            Look look = new Look(one, left, there, passed ? there.compareTo(left.add(tolerance)) <= 0 : null);
            looks.add(look);
            finished &= passed;
            if (passed && !look.kept() && broken == null) {
                broken = look;
            }
        }
        return new PlanCourse(looks, broken, finished && broken == null);
    }

    /** Equal instalments a month apart, the last one what remains. */
    public static List<Instalment> instalments(BigDecimal total, BigDecimal each, LocalDate first) {
        List<Instalment> all = new ArrayList<>();
        BigDecimal left = total;
        while (left.signum() > 0 && all.size() < MOST_INSTALMENTS) {
            BigDecimal amount = left.min(each).setScale(2, RoundingMode.UNNECESSARY);
            all.add(new Instalment(all.size() + 1, first.plusMonths(all.size()), amount));
            left = left.subtract(amount);
        }
        return all;
    }
}
