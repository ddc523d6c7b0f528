package lu.daach.household.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.rulebook.Edition;

/**
 * Which income continues which: of one person and one kind, the one that begins when another ended; where two end and two begin on a day,
 * in the order of the file. A new contract continues none.
 */
final class Chains {

    private static final String FOLLOWING_WAGE = "determination.following-wage";
    private static final String AFTER_A_GAP = "determination.after-a-gap";

    private final List<DatedIncome> incomes;
    private final boolean everyWageIsNew;
    private final boolean overGaps;

    /** @param inForce whether the act is, whose readings are asked for */
    Chains(List<DatedIncome> incomes, Edition law, boolean inForce) {
        this.incomes = incomes;
        everyWageIsNew = inForce && law.value(FOLLOWING_WAGE).signum() != 0;
        overGaps = inForce && law.value(AFTER_A_GAP).signum() == 0;
    }

    static boolean earned(IncomeKind kind) {
        return kind == IncomeKind.EMPLOYMENT || kind == IncomeKind.SELF_EMPLOYMENT;
    }

    /** The income and those it followed, the last first. */
    List<DatedIncome> of(DatedIncome income) {
        DatedIncome before = before(income);
        if (before == null) {
            return List.of(income);
        }
        List<DatedIncome> chain = new ArrayList<>();
        chain.add(income);
        while (before != null) {
            chain.add(before);
            before = before(before);
        }
        return chain;
    }

    /** Whether another one that has begun by the day continues it. */
    boolean followedBefore(DatedIncome income, LocalDate day) {
        return !alone(income) && incomes.stream().anyMatch(other -> !other.period().startsOn().isAfter(day) && before(other) == income);
    }

    private DatedIncome before(DatedIncome income) {
        if (alone(income) || income.newContract() || everyWageIsNew && earned(income.kind())) {
            return null;
        }
        LocalDate day = income.period().startsOn();
        List<DatedIncome> ended = same(income).filter(one -> day.equals(one.period().endsBefore())).toList();
        int place = same(income).filter(one -> day.equals(one.period().startsOn())).toList().indexOf(income);
        if (place < ended.size()) {
            return ended.get(place);
        }
        return overGaps && place == 0 ? same(income).filter(one -> one.period().endsBefore() != null && one.period().endsBefore().isBefore(day))
                .max(Comparator.comparing(one -> one.period().endsBefore())).orElse(null) : null;
    }

    private boolean alone(DatedIncome income) {
        for (DatedIncome one : incomes) {
            if (one != income && alike(one, income)) {
                return false;
            }
        }
        return true;
    }

    private Stream<DatedIncome> same(DatedIncome income) {
        return incomes.stream().filter(one -> alike(one, income));
    }

    private static boolean alike(DatedIncome one, DatedIncome other) {
        return one.kind() == other.kind() && one.member().equals(other.member());
    }
}
