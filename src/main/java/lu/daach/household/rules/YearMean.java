package lu.daach.household.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * What an income, with those that it followed, was by the year in a calendar year: the mean over the months in which there was one, so that
 * a part of a year is brought to a whole one. Months count as months, a begun one by its days.
 */
final class YearMean {

    /** A month in units into which months of 28, 29, 30 and 31 days divide evenly. */
    private static final int MONTH = 377_580;
    private static final int MONTHS = 12;
    private static final BigDecimal A_MONTH = BigDecimal.valueOf(MONTH);
    private static final BigDecimal A_YEAR = BigDecimal.valueOf(MONTHS);

    private final LocalDate first;
    private final LocalDate end;
    private final List<Determination.Part> parts = new ArrayList<>();
    private long units;
    private BigDecimal weighed = BigDecimal.ZERO;
    private BigDecimal only;

    /** @param chain the income and those it followed, the last first */
    YearMean(int year, List<DatedIncome> chain) {
        first = LocalDate.of(year, 1, 1);
        end = first.plusYears(1);
        chain.forEach(this::add);
        Collections.reverse(parts);
    }

    private void add(DatedIncome income) {
        LocalDate from = income.period().startsOn().isBefore(first) ? first : income.period().startsOn();
        LocalDate until = income.period().endsBefore() == null || income.period().endsBefore().isAfter(end) ? end : income.period().endsBefore();
        if (!from.isBefore(until)) {
            return;
        }
        long part = from.equals(first) && until.equals(end) ? (long) MONTH * MONTHS : units(from, until);
        BigDecimal yearly = income.yearly();
        only = parts.isEmpty() ? yearly : null;
        units += part;
        weighed = weighed.add(yearly.multiply(BigDecimal.valueOf(part)));
        parts.add(new Determination.Part(from, until.minusDays(1), months(part), Money.quotient(yearly, A_YEAR),
                Money.quotient(yearly.multiply(BigDecimal.valueOf(part)), A_YEAR.multiply(A_MONTH))));
    }

    private static long units(LocalDate from, LocalDate until) {
        long units = 0;
        LocalDate month = from;
        while (month.isBefore(until)) {
            LocalDate next = month.withDayOfMonth(1).plusMonths(1);
            LocalDate last = next.isBefore(until) ? next : until;
            units += ChronoUnit.DAYS.between(month, last) * (MONTH / month.lengthOfMonth());
            month = last;
        }
        return units;
    }

    private static BigDecimal months(long units) {
        return BigDecimal.valueOf(units).divide(A_MONTH, 2, RoundingMode.HALF_UP);
    }

    boolean known() {
        return !parts.isEmpty();
    }

    List<Determination.Part> parts() {
        return parts;
    }

    BigDecimal months() {
        return months(units);
    }

    /** EUR by the year: exact where one amount was paid all the time, else to the cent. */
    BigDecimal yearly() {
        return only != null ? only : weighed.divide(BigDecimal.valueOf(units), 2, RoundingMode.HALF_UP);
    }
}
