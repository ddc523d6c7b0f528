package lu.daach.rentrun.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * What a stay costs in a month: each amount counts on its own days, from the day it applies to the day before the next one.
 *
 * @param days on which the household lives there
 * @param unassessed the days among them on which no amount applies yet; null for none
 */
public record Charges(Money participation, Money savings, MonthDays days, MonthDays unassessed) {

    /** @return null when the stay has no day in the month */
    public static Charges of(YearMonth month, Stay stay) {
        return of(month, stay.period(), stay.amounts());
    }

    /** @param amounts in the order of their first days */
    static Charges of(YearMonth month, Period period, List<Stay.Amount> amounts) {
        MonthDays days = MonthDays.of(month, period);
        if (days == null) {
            return null;
        }
        Money participation = Money.ZERO;
        Money savings = Money.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            Stay.Amount amount = amounts.get(i);
            LocalDate from = amount.appliesFrom().isAfter(days.firstDate()) ? amount.appliesFrom() : days.firstDate();
            LocalDate before = days.lastDate().plusDays(1);
            if (i + 1 < amounts.size() && amounts.get(i + 1).appliesFrom().isBefore(before)) {
                before = amounts.get(i + 1).appliesFrom();
            }
            MonthDays own = from.isBefore(before) ? MonthDays.between(month, from, before) : null;
            if (own != null) {
                participation = participation.plus(own.shareOf(amount.monthly()));
                savings = savings.plus(own.shareOf(amount.savings()));
            }
        }
        return new Charges(participation, savings, days, unassessed(month, days, amounts));
    }

    private static MonthDays unassessed(YearMonth month, MonthDays days, List<Stay.Amount> amounts) {
        if (amounts.isEmpty()) {
            return days;
        }
        LocalDate first = amounts.get(0).appliesFrom();
        if (!first.isAfter(days.firstDate())) {
            return null;
        }
        LocalDate before = first.isAfter(days.lastDate()) ? days.lastDate().plusDays(1) : first;
        return MonthDays.between(month, days.firstDate(), before);
    }
}
