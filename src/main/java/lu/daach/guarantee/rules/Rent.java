package lu.daach.guarantee.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.rentrun.rules.MonthShare;

/** Rent and charges of a head lease over time, each amount from its day on. */
public record Rent(List<From> amounts) {

    public Rent {
        amounts = amounts.stream().sorted(Comparator.comparing(From::day)).toList();
    }

    /** @param monthly rent and charges together */
    public record From(LocalDate day, Money monthly) {
    }

    /** What is paid for a month on that day; the first amount for days before it, nothing where there is none. */
    public Money on(LocalDate day) {
        Money monthly = amounts.isEmpty() ? Money.ZERO : amounts.get(0).monthly();
        for (From from : amounts) {
            if (!from.day().isAfter(day)) {
                monthly = from.monthly();
            }
        }
        return monthly;
    }

    /**
     * What is due for some days of one month, as the months are booked: each amount counts on its own days.
     *
     * @param last of the same month, included
     */
    public Money due(LocalDate first, LocalDate last) {
        Money due = Money.ZERO;
        LocalDate begin = first;
        while (!begin.isAfter(last)) {
            LocalDate end = last;
            for (From from : amounts) {
                if (from.day().isAfter(begin) && !from.day().isAfter(end)) {
                    end = from.day().minusDays(1);
                }
            }
            due = due.plus(MonthShare.of(on(begin), YearMonth.from(begin), begin.getDayOfMonth(), end.getDayOfMonth()));
            begin = end.plusDays(1);
        }
        return due;
    }
}
