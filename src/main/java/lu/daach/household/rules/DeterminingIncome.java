package lu.daach.household.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Rulebook;

/**
 * Incomes as the act of 7 August 2023 counts them, art. 56: the mean of the calendar year before by its months, a part of it brought to a
 * year; where there was none, or with a new employer or a changed contract, the last known income brought to a year; nothing of a dependent child,
 * and 0, 25, 50 and 100 percent of what a child earns in the first four years of work, from the first of which it counts as an adult.
 *
 * <p>Readings that the text leaves open are parameters with a note ({@code determination.*}): whether a wage that follows another is a new contract,
 * whether an income after a gap is a new one, whether an income that ended counts, whether REVIS does. A child works when a wage or own business
 * with a first day is on file for it. Before the act the incomes of the day count.
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
            return new Determination(on, lastYear, people, null, List.of());
        }
        boolean mean = inForce && lastYear;
        Chains chains = new Chains(incomes, law, inForce);
        List<Determination.Line> lines = new ArrayList<>();
        List<Income> yearly = new ArrayList<>();
        for (DatedIncome income : incomes) {
            Member member = counted.get(income.member());
            if (member == null || !income.on(on) && income.period().startsOn().isAfter(on)) {
                continue;
            }
            Determination.Line line = line(income, member, on, chains, mean, law, workYears.get(member.id()));
            lines.add(line);
            if (line.counts()) {
                yearly.add(new Income(income.member(), income.kind(), line.counted().abs(), Per.YEAR));
            }
        }
        return new Determination(on, mean, people, yearly, lines);
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
        return incomes.stream().filter(income -> income.member().equals(member.id()) && Chains.earned(income.kind()))
                .map(income -> income.period().startsOn()).filter(day -> day.isAfter(member.born())).min(LocalDate::compareTo).orElse(null);
    }

    private static Determination.Line line(DatedIncome income, Member member, LocalDate on, Chains chains, boolean lastYear, Edition law,
            Integer workYear) {
        if (income.kind() == IncomeKind.REVIS && law.find("determination.revis").isPresent() && law.value("determination.revis").signum() == 0) {
            return plain(income, Determination.Basis.LEFT_OUT, BigDecimal.ZERO);
        }
        boolean ended = !income.on(on);
        if (ended && chains.followedBefore(income, on)) {
            return plain(income, Determination.Basis.FOLLOWED, BigDecimal.ZERO);
        }
        boolean late = ended && lastYear && law.find("determination.ended").isPresent() && law.value("determination.ended").signum() != 0;
        if (ended && !late) {
            return plain(income, Determination.Basis.ENDED, BigDecimal.ZERO);
        }
        if (member.role() == Role.CHILD) {
            return plain(income, Determination.Basis.DEPENDENT_CHILD, BigDecimal.ZERO);
        }
        boolean starting = workYear != null && workYear < YEARS_OF_STARTING && Chains.earned(income.kind());
        BigDecimal percent = starting ? law.value(WORK_YEAR + workYear) : HUNDRED;
        YearMean mean = lastYear ? new YearMean(on.getYear() - 1, chains.of(income)) : null;
        if (late) {
            return mean.known() ? ofLastYear(income, mean) : plain(income, Determination.Basis.ENDED, BigDecimal.ZERO);
        }
        Determination.Basis basis = starting ? Determination.Basis.STARTING_WORK : Determination.Basis.LAST_YEAR;
        if (mean != null && mean.known()) {
            return written(income, basis, mean.parts(), mean.months(), mean.yearly(), percent);
        }
        return plain(income, starting ? basis : Determination.Basis.LAST_KNOWN, percent);
    }

    /** What there was last year of an income that is over: as it was paid, not brought to a year. */
    private static Determination.Line ofLastYear(DatedIncome income, YearMean mean) {
        BigDecimal paid = mean.parts().stream().map(part -> part.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return written(income, Determination.Basis.LAST_YEAR, mean.parts(), mean.months(), paid, HUNDRED);
    }

    private static Determination.Line plain(DatedIncome income, Determination.Basis basis, BigDecimal percent) {
        return written(income, basis, List.of(), null, income.yearly(), percent);
    }

    private static Determination.Line written(DatedIncome income, Determination.Basis basis, List<Determination.Part> parts, BigDecimal months,
            BigDecimal yearly, BigDecimal percent) {
        BigDecimal counted = Money.quotient(yearly.multiply(percent), HUNDRED).amount();
        return new Determination.Line(income.member(), income.kind(), basis, parts, months, yearly, percent,
                income.kind() == IncomeKind.ALIMONY_PAID ? counted.negate() : counted);
    }
}
