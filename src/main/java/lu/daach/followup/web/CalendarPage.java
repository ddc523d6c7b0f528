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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.followup.Appointments;
import lu.daach.followup.CalendarLine;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/**
 * The appointments of a month, a week or a day, weeks from Monday; days are links, so that the keyboard reaches each of them. A day of a month
 * shows its first few and how many more there are.
 */
@Named
@RequestScoped
public class CalendarPage {

    private static final int WEEK = 7;

    /** What a day has room for in the window of an office. */
    private static final int OF_A_DAY_IN_A_MONTH = 4;
    private static final int OF_A_DAY_IN_A_WEEK = 20;
    private static final int OF_A_DAY = 400;

    private static final String MONTH = "month";
    private static final String WEEKLY = "week";
    private static final String DAILY = "day";

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
     * @param look the classes of its cell
     * @param more how many appointments it has besides those shown
     */
    public record CalendarDay(LocalDate on, String look, List<CalendarMeet> meets, int more) {
    }

    /**
     * An appointment in a square, in the reader's words.
     *
     * @param second with whom of the office, where, and with which interpreter
     * @param look of its state, as a chip
     */
    public record CalendarMeet(UUID id, String at, String name, String second, String look, String icon, String state) {
    }

    public List<CalendarDay> getDays() {
        if (days == null) {
            LocalDate first = isDaily() ? getDate() : isWeekly() ? monday(getDate()) : monday(getMonth().atDay(1));
            LocalDate end = isDaily() ? first.plusDays(1) : isWeekly() ? first.plusDays(WEEK) : monday(getMonth().atEndOfMonth()).plusDays(WEEK);
            int most = isDaily() ? OF_A_DAY : isWeekly() ? OF_A_DAY_IN_A_WEEK : OF_A_DAY_IN_A_MONTH;
            var byDay = appointments.calendar(first, end.minusDays(1), !isOffice(), most).stream().collect(Collectors.groupingBy(CalendarLine::on));
            days = Stream.iterate(first, on -> on.isBefore(end), on -> on.plusDays(1)).map(on -> day(on, byDay.getOrDefault(on, List.of()))).toList();
        }
        return days;
    }

    private CalendarDay day(LocalDate on, List<CalendarLine> lines) {
        boolean inside = isWeekly() || isDaily() || YearMonth.from(on).equals(getMonth());
        String look = (inside ? "" : "outside ") + (on.equals(installation.today()) ? "now " : "") + (lines.isEmpty() ? "free" : "");
        return new CalendarDay(on, look.strip(), lines.stream().map(this::meet).toList(), lines.isEmpty() ? 0 : lines.get(0).ofDay() - lines.size());
    }

    private CalendarMeet meet(CalendarLine line) {
        Language language = Attempt.language();
        String second = Stream.of(isOffice() ? line.workerName() : "", Messages.text(language, "followup.appointmentPlace." + line.place()),
                line.interpreter() == null ? "" : Messages.text(language, "followup.calendar.with", line.interpreter()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        return new CalendarMeet(line.id(), line.at(), line.householdName(), second, look(line), icon(line),
                Messages.text(language, "followup.appointmentState." + line.state()));
    }

    private String look(CalendarLine line) {
        return switch (line.state()) {
            case "kept" -> "done";
            case "no-show" -> "broken";
            case "cancelled" -> "quiet";
            default -> line.unanswered(installation.today()) ? "soon" : "info";
        };
    }

    private String icon(CalendarLine line) {
        return switch (line.state()) {
            case "kept" -> "circle-check";
            case "no-show" -> "triangle-alert";
            case "cancelled" -> "circle-dashed";
            default -> line.unanswered(installation.today()) ? "clock" : "info";
        };
    }

    /** The rows of the calendar: seven days each, one row of a single day. */
    public List<List<CalendarDay>> getWeeks() {
        List<CalendarDay> all = getDays();
        return Stream.iterate(0, at -> at < all.size(), at -> at + WEEK).map(at -> all.subList(at, Math.min(at + WEEK, all.size()))).toList();
    }

    public boolean isFree() {
        return getDays().stream().allMatch(one -> one.meets().isEmpty());
    }

    /** Of the columns, in the reader's language. */
    public List<String> getWeekdays() {
        return Stream.of(DayOfWeek.values()).filter(one -> !isDaily() || one == getDate().getDayOfWeek())
                .map(one -> one.getDisplayName(isDaily() ? TextStyle.FULL : TextStyle.SHORT, Attempt.language().locale())).toList();
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
        return isDaily() ? getDate().minusDays(1) : isWeekly() ? getDate().minusWeeks(1) : getMonth().minusMonths(1).atDay(1);
    }

    public LocalDate getAfter() {
        return isDaily() ? getDate().plusDays(1) : isWeekly() ? getDate().plusWeeks(1) : getMonth().plusMonths(1).atDay(1);
    }

    public boolean isMonthly() {
        return getView().equals(MONTH);
    }

    public boolean isWeekly() {
        return WEEKLY.equals(view);
    }

    public boolean isDaily() {
        return DAILY.equals(view);
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
        return isDaily() ? DAILY : isWeekly() ? WEEKLY : MONTH;
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
