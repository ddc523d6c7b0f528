package lu.daach.arrears.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is due and open, by age.
 *
 * @param owed all of it; EUR
 * @param oldest the due day of the oldest open month; null when nothing is due
 * @param days since then
 * @param ages up to 30 days, up to 60, up to 90, older
 */
public record Standing(BigDecimal owed, LocalDate oldest, long days, List<BigDecimal> ages) {

    private static final int[] BOUNDS = {30, 60, 90};

    public Standing {
        ages = List.copyOf(ages);
    }

    /** What is open of a month that was asked for. */
    public record Open(LocalDate asked, BigDecimal amount, BigDecimal open) {
    }

    /** A month counts from the day after its due day. */
    public static Standing of(List<Open> months, Ladder ladder, LocalDate today) {
        BigDecimal[] ages = new BigDecimal[BOUNDS.length + 1];
        java.util.Arrays.fill(ages, new BigDecimal("0.00"));
        BigDecimal owed = new BigDecimal("0.00");
        LocalDate oldest = null;
        for (Open month : months) {
            LocalDate due = ladder.due(month.asked());
            if (!due.isBefore(today) || month.open().signum() <= 0) {
                continue;
            }
            long days = ChronoUnit.DAYS.between(due, today);
            int age = 0;
            while (age < BOUNDS.length && days > BOUNDS[age]) {
                age++;
            }
            ages[age] = ages[age].add(month.open());
            owed = owed.add(month.open());
            oldest = oldest == null || due.isBefore(oldest) ? due : oldest;
        }
        return new Standing(owed, oldest, oldest == null ? 0 : ChronoUnit.DAYS.between(oldest, today), List.of(ages));
    }
}
