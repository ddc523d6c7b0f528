package lu.daach.payment.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which SEPA payments are carried out: every day but Saturdays, Sundays and the closing days of TARGET (1 January, Good
 * Friday, Easter Monday, 1 May, 25 and 26 December; ECB decision of 14 December 2000).
 */
public final class WorkingDays {

    private static final Set<MonthDay> CLOSED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final int TO_GOOD_FRIDAY = 2;

    private WorkingDays() {
    }

    public static boolean isOne(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !CLOSED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(TO_GOOD_FRIDAY)) && !day.equals(easter.plusDays(1));
    }

    /** That day, or the next one on which banks work. */
    public static LocalDate from(LocalDate day) {
        LocalDate working = day;
        while (!isOne(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
