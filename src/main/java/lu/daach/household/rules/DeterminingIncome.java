package lu.daach.household.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.Period;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Rulebook;

/**
 * Incomes as the act of 7 August 2023 counts them, art. 56(3): the mean of the calendar year before; where there was none, or a new
 * contract of work, the last known income brought to a year; nothing of a dependent child, and 0, 25, 50 and 100 percent of what a
 * child earns in the first four years of work, from the first of which it counts as an adult.
 *
 * <p>How it is read: an income that ended before the day is not counted, whatever there was of it last year. Two statements of wages one after
 * the other are two contracts, as the file does not tell a rise from a new employer; with pensions, benefits, allowances and alimony they are one
 * income that changed. A child works when a wage or own business with a first day is on file for it. Before the act the incomes of the day count.
 */
public final class DeterminingIncome {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int YEARS_OF_STARTING = 4;
    private static final String WORK_YEAR = "determination.work-year-";

    private final Rulebook rulebook;

    public DeterminingIncome(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * @param members  who belongs to the household on the day
     * @param incomes  of every time; null: not known
     * @param lastYear whether the mean of last year counts; false for a revision in between, which takes what has changed
     */
    public Determination determine(LocalDate on, List<Member> members, List<DatedIncome> incomes, boolean lastYear) {
        Edition law = rulebook.on(on);
        boolean inForce = law.find(WORK_YEAR + 1).isPresent();
        Map<String, Member> counted = new HashMap<>();
        Map<String, Integer> workYears = new HashMap<>();
        List<Member> people = new ArrayList<>();
        for (Member member : members) {
            Member one = inForce ? asCounted(member, on, incomes, law, workYears) : member;
            people.add(one);
            counted.put(one.id(), one);
        }
        if (incomes == null) {
            return new Determination(people, null, List.of());
        }
        List<Determination.Line> lines = new ArrayList<>();
        List<Income> yearly = new ArrayList<>();
        for (DatedIncome income : incomes) {
            Member member = counted.get(income.member());
            if (member == null || !income.on(on) && income.period().startsOn().isAfter(on)) {
                continue;
            }
            Determination.Line line = line(income, member, on, incomes, inForce && lastYear, law, workYears.get(member.id()));
            lines.add(line);
            if (line.basis() != Determination.Basis.ENDED && line.basis() != Determination.Basis.LEFT_OUT) {
                yearly.add(new Income(income.member(), income.kind(), line.counted().abs(), Per.YEAR));
            }
        }
        return new Determination(people, yearly, lines);
    }

    private static Member asCounted(Member member, LocalDate on, List<DatedIncome> incomes, Edition law, Map<String, Integer> workYears) {
        if (member.role() != Role.CHILD) {
            return member;
        }
        LocalDate since = incomes == null ? null : startedWork(member, incomes);
        if (since != null && !since.isAfter(on)) {
            workYears.put(member.id(), (int) ChronoUnit.YEARS.between(since, on) + 1);
            return new Member(member.id(), member.born(), Role.ADULT);
        }
        boolean grown = member.ageOn(on) >= law.count("determination.dependent-age");
        return grown ? new Member(member.id(), member.born(), Role.ADULT) : member;
    }

    /** The first day of the first wage on file; null when there is none with a first day. */
    private static LocalDate startedWork(Member member, List<DatedIncome> incomes) {
        return incomes.stream().filter(income -> income.member().equals(member.id()) && earned(income.kind()))
                .map(income -> income.period().startsOn()).filter(day -> day.isAfter(member.born())).min(LocalDate::compareTo).orElse(null);
    }

    private static boolean earned(IncomeKind kind) {
        return kind == IncomeKind.EMPLOYMENT || kind == IncomeKind.SELF_EMPLOYMENT;
    }

    private static Determination.Line line(DatedIncome income, Member member, LocalDate on, List<DatedIncome> all, boolean lastYear,
            Edition law, Integer workYear) {
        if (!income.on(on)) {
            return written(income, Determination.Basis.ENDED, income.yearly(), BigDecimal.ZERO);
        }
        if (member.role() == Role.CHILD) {
            return written(income, Determination.Basis.DEPENDENT_CHILD, income.yearly(), BigDecimal.ZERO);
        }
        if (income.kind() == IncomeKind.REVIS && law.find("determination.revis").isPresent() && law.value("determination.revis").signum() == 0) {
            return written(income, Determination.Basis.LEFT_OUT, income.yearly(), BigDecimal.ZERO);
        }
        if (workYear != null && earned(income.kind()) && workYear < YEARS_OF_STARTING) {
            return written(income, Determination.Basis.STARTING_WORK, income.yearly(), law.value(WORK_YEAR + workYear));
        }
        BigDecimal mean = lastYear && !earned(income.kind()) ? mean(income, on, all) : null;
        return mean == null ? written(income, Determination.Basis.LAST_KNOWN, income.yearly(), HUNDRED)
                : written(income, Determination.Basis.LAST_YEAR, mean, HUNDRED);
    }

    private static Determination.Line written(DatedIncome income, Determination.Basis basis, BigDecimal yearly, BigDecimal percent) {
        BigDecimal counted = yearly.multiply(percent).divide(HUNDRED);
        return new Determination.Line(income.member(), income.kind(), basis, yearly, percent,
                income.kind() == IncomeKind.ALIMONY_PAID ? counted.negate() : counted);
    }

    /**
     * What the same income was by the year in the calendar year before, brought to a whole year where it did not last all of it; null when there was
     * none, or when two of its kind run side by side, which cannot be followed back.
     */
    private static BigDecimal mean(DatedIncome income, LocalDate on, List<DatedIncome> all) {
        List<DatedIncome> same = all.stream().filter(one -> one.member().equals(income.member()) && one.kind() == income.kind()).toList();
        LocalDate first = on.withDayOfYear(1).minusYears(1);
        LocalDate end = on.withDayOfYear(1);
        BigDecimal sum = BigDecimal.ZERO;
        long days = 0;
        BigDecimal only = null;
        boolean several = false;
        for (DatedIncome one : same) {
            long part = days(one.period(), first, end);
            if (one != income && one.on(on) || part > 0 && days + part > ChronoUnit.DAYS.between(first, end)) {
                return null;
            }
            if (part > 0) {
                several |= only != null;
                only = one.yearly();
                sum = sum.add(one.yearly().multiply(BigDecimal.valueOf(part)));
                days += part;
            }
        }
        if (days == 0) {
            return null;
        }
        return several ? sum.divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP) : only;
    }

    private static long days(Period period, LocalDate first, LocalDate end) {
        LocalDate from = period.startsOn().isBefore(first) ? first : period.startsOn();
        LocalDate until = period.endsBefore() == null || period.endsBefore().isAfter(end) ? end : period.endsBefore();
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }
}
