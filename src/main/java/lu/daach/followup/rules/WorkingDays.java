package lu.daach.followup.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in Luxembourg: neither Saturday, Sunday nor one of the eleven legal holidays (Code du travail, art. L. 232-2, with
 * Europe Day since 2019). Left out: the days that an office closes by itself.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 9), MonthDay.of(6, 23),
            MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

    private WorkingDays() {
    }

    /** The day that is so many working days after another, which itself does not count. */
    public static LocalDate after(LocalDate day, int days) {
        LocalDate reached = day;
        for (int left = days; left > 0;) {
            reached = reached.plusDays(1);
            if (is(reached)) {
                left--;
            }
        }
        return reached;
    }

    public static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday(day);
    }

    public static boolean holiday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day)) || day.equals(easter.plusDays(EASTER_MONDAY)) || day.equals(easter.plusDays(ASCENSION))
                || day.equals(easter.plusDays(WHIT_MONDAY));
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
