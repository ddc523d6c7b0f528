package lu.daach.rentrun.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * A dwelling that the agency holds by a head lease.
 *
 * @param headLease the id of the lease
 * @param ownerName as it is listed
 * @param amounts what is paid, each from its day on, in their order; the first from the first day of the lease
 */
public record Hold(UUID headLease, UUID owner, String ownerName, UUID dwelling, String address, Period period, List<Amount> amounts) {

    public Hold {
        amounts = amounts.stream().sorted(Comparator.comparing(Amount::appliesFrom)).toList();
    }

    /** With one rent for all of its time. */
    public Hold(UUID headLease, UUID owner, String ownerName, UUID dwelling, String address, Period period, Money monthly) {
        this(headLease, owner, ownerName, dwelling, address, period, List.of(new Amount(period.startsOn(), monthly)));
    }

    /**
     * What the owner is paid from a day on, until the next amount applies.
     *
     * @param monthly rent and charges together
     */
    public record Amount(LocalDate appliesFrom, Money monthly) {
    }

    /** What is due for these days: each amount counts on its own. */
    Money due(MonthDays days) {
        return due(amounts, days);
    }

    /** @param amounts in their order, the first from the first day of the lease */
    static Money due(List<Amount> amounts, MonthDays days) {
        Money due = Money.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            LocalDate from = amounts.get(i).appliesFrom().isAfter(days.firstDate()) && i > 0 ? amounts.get(i).appliesFrom() : days.firstDate();
            LocalDate before = days.lastDate().plusDays(1);
            if (i + 1 < amounts.size() && amounts.get(i + 1).appliesFrom().isBefore(before)) {
                before = amounts.get(i + 1).appliesFrom();
            }
            if (from.isBefore(before)) {
                due = due.plus(MonthDays.between(days.month(), from, before).shareOf(amounts.get(i).monthly()));
            }
        }
        return due;
    }
}
