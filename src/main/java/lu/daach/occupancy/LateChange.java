package lu.daach.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;

/**
 * A change that became known late, with the amount that it leads to.
 *
 * @param changedOn from when something is otherwise; for an amount that was assessed after the news, the day from which it applied
 * @param appliesFrom from when another amount counts
 * @param incomeBefore EUR by the year; null when not known
 * @param incomeNow null when it cannot be worked out
 * @param otherHousehold whether other people belong to the household
 * @param counts whether it changes the amount (art. 61)
 * @param monthly in force from {@code appliesFrom}; null when it cannot be worked out
 * @param missing why it cannot; empty when it can
 */
public record LateChange(LocalDate changedOn, LocalDate appliesFrom, BigDecimal incomeBefore, BigDecimal incomeNow, boolean otherHousehold,
        boolean counts, Money monthly, Money savings, List<Sentence> missing) {
}
