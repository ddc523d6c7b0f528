package lu.daach.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.household.rules.DatedIncome;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Per;

/**
 * An income of one person for a time.
 *
 * @param member the id of the person who has (or, for alimony paid, pays) it
 * @param net EUR net for each {@code per}, at least 0, two decimals
 * @param from the first day on which it counts; null: since ever
 * @param until the last day; null: without end
 * @param proven whether a paper was seen
 * @param newContract whether it comes from a new employer or a changed contract, so that what was earned before says nothing of it
 */
public record HouseholdIncome(String member, IncomeKind kind, BigDecimal net, Per per, LocalDate from, LocalDate until, boolean proven,
        boolean newContract) {

    /** Whether it counts on a day. */
    public boolean on(LocalDate day) {
        return Belonging.holds(from, until, day);
    }

    DatedIncome dated() {
        return new DatedIncome(member, kind, net, per, Belonging.period(from, until), newContract);
    }

    Income forRules() {
        return new Income(member, kind, net, per);
    }
}
