package lu.daach.law.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.household.rules.Headcount;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Verdict;

/**
 * The minimum income of the act of 28 July 2018 (REVIS, art. 5): an amount for the household, for each adult and each child, more
 * for the children of a single parent, more for a household with children. Each part is rounded to the cent, then added.
 *
 * <p>Left out: fortune, the activation allowance, and the exceptions to the age.
 */
public final class MinimumIncome {

    private MinimumIncome() {
    }

    /**
     * @param household incomes null: the amount alone; else what would be left of it, as a hint that it may be claimed
     */
    public static Reckoning of(LocalDate on, Edition law, HouseholdFacts household) {
        Working working = new Working(on, law);
        Headcount people = household.byRole();
        Money total = amount(working, people);
        working.figure("monthly", total);
        working.say("law.revis.amount", on, people.adults(), people.children(), total);
        conditions(working, household, people);
        if (household.incomes() != null) {
            Money counted = counted(working, household);
            Money left = total.minus(counted).atLeast(Money.ZERO);
            boolean below = counted.compareTo(total) < 0;
            working.monthly("counted", counted).monthly("left", left).figure("counted", counted).figure("left", left);
            working.finding("revisIncome", Verdict.of(below), counted.toString(), total.toString(), "revis.adult", counted, total);
            if (below) {
                working.say("law.revis.left", counted, left);
            } else {
                working.say("law.revis.above", counted);
            }
        } else {
            working.finding("revisIncome", Verdict.UNKNOWN, null, total.toString(), "revis.adult", total);
        }
        working.figure("entitlement", working.verdict().name());
        return working.done();
    }

    private static Money amount(Working working, Headcount people) {
        working.index();
        Money total = part(working, "household", "revis.household", 1);
        total = total.plus(part(working, "adults", "revis.adult", people.adults()));
        if (people.children() > 0) {
            total = total.plus(part(working, "children", "revis.child", people.children()));
            total = total.plus(part(working, "withChildren", "revis.children", 1));
            if (people.adults() == 1) {
                total = total.plus(part(working, "singleParent", "revis.single-parent", people.children()));
            }
        }
        working.monthly("total", total);
        return total;
    }

    private static Money part(Working working, String step, String key, int times) {
        Money part = Money.rounded(working.indexed(key).amount().multiply(BigDecimal.valueOf(times)));
        working.monthly(step, part);
        return part;
    }

    private static void conditions(Working working, HouseholdFacts household, Headcount people) {
        int age = working.count("revis.age");
        int oldest = household.members().stream().mapToInt(member -> member.ageOn(working.on())).max().orElse(0);
        boolean parent = people.children() > 0;
        working.finding("revisAge", Verdict.of(oldest >= age || parent), String.valueOf(oldest), String.valueOf(age), "revis.age", age);
    }

    private static Money counted(Working working, HouseholdFacts household) {
        BigDecimal free = working.value("revis.professional-share");
        boolean allowances = working.count("revis.family-allowances") == 1;
        BigDecimal year = BigDecimal.ZERO;
        for (Income income : household.countedIncomes()) {
            BigDecimal amount = income.yearly();
            boolean earned = income.kind() == IncomeKind.EMPLOYMENT || income.kind() == IncomeKind.SELF_EMPLOYMENT;
            boolean left = income.kind() == IncomeKind.REVIS || income.kind() == IncomeKind.FAMILY_ALLOWANCE && !allowances;
            if (earned) {
                amount = amount.multiply(Working.HUNDRED.subtract(free)).divide(Working.HUNDRED);
            }
            year = left ? year : year.add(amount);
        }
        return Money.quotient(year.max(BigDecimal.ZERO), Working.MONTHS);
    }
}
