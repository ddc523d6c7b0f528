package lu.daach.keeping.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Parameter;

/**
 * How a deposit goes back, act of 21 September 2006, art. 5, as in force since 1 August 2024: half of it within a month of the keys, the rest
 * within a month of the statements of charges, and a part of the monthly rent for each begun month of delay.
 *
 * @param first what goes back first
 * @param rest what goes back once the charges are known
 * @param monthsLate begun months of delay up to today or to the day on which everything was given back
 * @param late what the delay costs; zero where the law of the day asks nothing
 */
public record DepositReturn(Part first, Part rest, int monthsLate, Money late) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A part of what goes back.
     *
     * @param due the last day on time; null while the term has not begun, or where the law of the day sets none
     * @param open what of it is still to be given back
     */
    public record Part(Money amount, LocalDate due, Money open) {

        /** Whether its day is over and something is still open. */
        public boolean overdue(LocalDate today) {
            return due != null && due.isBefore(today) && open.compareTo(Money.ZERO) > 0;
        }
    }

    /**
     * @param law as it stands on the day of the keys; any before that day
     * @param today up to which delay is counted
     */
    public static DepositReturn of(Edition law, DepositCourse course, LocalDate today) {
        Money back = course.received().minus(course.deducted()).atLeast(Money.ZERO);
        BigDecimal share = law.find("deposit.return-share").map(Parameter::value).orElse(HUNDRED);
        Money half = Money.quotient(course.received().amount().multiply(share), HUNDRED).atMost(back);
        Money given = course.returned().stream().map(DepositCourse.Back::amount).reduce(Money.ZERO, Money::plus);
        Money halfOpen = half.minus(given).atLeast(Money.ZERO);
        Money rest = back.minus(half);
        Money restOpen = back.minus(given).atLeast(Money.ZERO).minus(halfOpen);
        LocalDate halfDue = due(law, course.keysOn());
        LocalDate restDue = due(law, course.settledOn());
        int months = late(course, half, back, halfDue, restDue, today);
        BigDecimal percent = law.find("deposit.late").map(Parameter::value).orElse(BigDecimal.ZERO);
        Money cost = Money.quotient(course.monthly().amount().multiply(percent).multiply(BigDecimal.valueOf(months)), HUNDRED);
        return new DepositReturn(new Part(half, halfDue, halfOpen), new Part(rest, restDue, restOpen), months, cost);
    }

    private static LocalDate due(Edition law, LocalDate from) {
        return from == null ? null : law.find("deposit.return-months").map(months -> from.plusMonths(months.value().intValueExact())).orElse(null);
    }

    /** Two delays that run into each other are one. */
    private static int late(DepositCourse course, Money half, Money back, LocalDate halfDue, LocalDate restDue, LocalDate today) {
        if (halfDue == null) {
            return 0;
        }
        LocalDate halfGiven = reached(course, half, today);
        if (restDue == null) {
            return begunMonths(halfDue, halfGiven);
        }
        LocalDate allGiven = reached(course, back, today);
        return restDue.isBefore(halfGiven) ? begunMonths(halfDue, allGiven) : begunMonths(halfDue, halfGiven) + begunMonths(restDue, allGiven);
    }

    /** The day on which so much had been given back; today while it has not. */
    private static LocalDate reached(DepositCourse course, Money amount, LocalDate today) {
        if (amount.compareTo(Money.ZERO) <= 0) {
            return LocalDate.MIN;
        }
        Money sum = Money.ZERO;
        for (DepositCourse.Back one : course.returned()) {
            sum = sum.plus(one.amount());
            if (sum.compareTo(amount) >= 0) {
                return one.on();
            }
        }
        return today;
    }

    /** The day after the due day begins the first month of delay. */
    private static int begunMonths(LocalDate due, LocalDate until) {
        int months = 0;
        while (due.plusMonths(months).isBefore(until)) {
            months++;
        }
        return months;
    }
}
