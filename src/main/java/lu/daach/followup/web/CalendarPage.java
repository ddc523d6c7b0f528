package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.followup.AppointmentSheet;
import lu.daach.followup.Appointments;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The appointments of a month or a week, from Monday; days are links, so that the keyboard reaches each of them. */
@Named
@RequestScoped
public class CalendarPage {

    private static final int WEEK = 7;

    @Inject
    private Appointments appointments;

    @Inject
    private Installation installation;

    private String day;
    private String view;
    private String who;

    private List<CalendarDay> days;

    /**
     * A square of the calendar.
     *
     * @param inside whether it is of the month that is shown
     */
    public record CalendarDay(LocalDate on, boolean inside, boolean today, List<AppointmentSheet> appointments) {
    }

    public List<CalendarDay> getDays() {
        if (days == null) {
            LocalDate first = isWeekly() ? monday(getDate()) : monday(getMonth().atDay(1));
            LocalDate end = isWeekly() ? first.plusDays(WEEK) : monday(getMonth().atEndOfMonth()).plusDays(WEEK);
            var byDay = appointments.between(first, end.minusDays(1), !isOffice()).stream().collect(Collectors.groupingBy(AppointmentSheet::on));
            days = Stream.iterate(first, on -> on.isBefore(end), on -> on.plusDays(1))
                    .map(on -> new CalendarDay(on, isWeekly() || YearMonth.from(on).equals(getMonth()), on.equals(installation.today()),
                            byDay.getOrDefault(on, List.of())))
                    .toList();
        }
        return days;
    }

    /** The rows of the calendar: seven days each. */
    public List<List<CalendarDay>> getWeeks() {
        List<CalendarDay> all = getDays();
        return Stream.iterate(0, at -> at < all.size(), at -> at + WEEK).map(at -> all.subList(at, at + WEEK)).toList();
    }

    public boolean isFree() {
        return getDays().stream().allMatch(one -> one.appointments().isEmpty());
    }

    /** Of the columns, in the reader's language. */
    public List<String> getWeekdays() {
        return Stream.of(DayOfWeek.values()).map(one -> one.getDisplayName(TextStyle.SHORT, Attempt.language().locale())).toList();
    }

    /** How an appointment looks as a chip. */
    public String look(AppointmentSheet one) {
        return switch (one.card().state()) {
            case "kept" -> "done";
            case "no-show" -> "broken";
            case "cancelled" -> "quiet";
            default -> one.unanswered(installation.today()) ? "soon" : "info";
        };
    }

    private static LocalDate monday(LocalDate of) {
        return of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day that is looked at; today where none or no day is asked for. */
    public LocalDate getDate() {
        try {
            return day == null ? installation.today() : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return installation.today();
        }
    }

    public YearMonth getMonth() {
        return YearMonth.from(getDate());
    }

    public LocalDate getBefore() {
        return isWeekly() ? getDate().minusWeeks(1) : getMonth().minusMonths(1).atDay(1);
    }

    public LocalDate getAfter() {
        return isWeekly() ? getDate().plusWeeks(1) : getMonth().plusMonths(1).atDay(1);
    }

    public boolean isWeekly() {
        return "week".equals(view);
    }

    public boolean isOffice() {
        return "office".equals(who);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getView() {
        return isWeekly() ? "week" : "month";
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getWho() {
        return isOffice() ? "office" : "me";
    }

    public void setWho(String who) {
        this.who = who;
    }
}
