package lu.daach.arrears.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.LadderSheet;
import lu.daach.arrears.rules.Ladder;
import lu.daach.arrears.rules.StepKind;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The ladders of the agency by their days; who answers for the books gives it another one. */
@Named
@ViewScoped
public class LadderPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Arrears arrears;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private LocalDate from;
    private Integer dueDay;
    private BigDecimal tolerance;
    private Integer call;
    private Integer visit;
    private Integer meeting;
    private Integer reminder;
    private Integer formal;
    private transient List<LadderSheet> ladders;

    /** The form begins with what applies today. */
    public void open() {
        from = installation.today().plusMonths(1).withDayOfMonth(1);
        Ladder present = getLadders().stream().filter(LadderSheet::present).findFirst().map(LadderSheet::ladder).orElseThrow();
        dueDay = present.dueDay();
        tolerance = present.tolerance();
        call = after(present, StepKind.CALL);
        visit = after(present, StepKind.VISIT);
        meeting = after(present, StepKind.MEETING);
        reminder = after(present, StepKind.REMINDER);
        formal = after(present, StepKind.FORMAL);
    }

    private static Integer after(Ladder ladder, StepKind kind) {
        return ladder.steps().stream().filter(step -> step.kind() == kind).map(Ladder.Step::afterDays).findFirst().orElse(null);
    }

    public List<LadderSheet> getLadders() {
        if (ladders == null) {
            ladders = arrears.ladders();
        }
        return ladders;
    }

    public String climb() {
        return attempt.go(() -> {
            Map<StepKind, Integer> days = new EnumMap<>(StepKind.class);
            put(days, StepKind.CALL, call);
            put(days, StepKind.VISIT, visit);
            put(days, StepKind.MEETING, meeting);
            put(days, StepKind.REMINDER, reminder);
            put(days, StepKind.FORMAL, formal);
            arrears.climb(from, dueDay, tolerance == null ? null : new Money(tolerance), days);
            return "/arrears/ladder.xhtml?faces-redirect=true";
        }, "arrears.ladder.changed");
    }

    private static void put(Map<StepKind, Integer> days, StepKind kind, Integer after) {
        if (after != null) {
            days.put(kind, after);
        }
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Integer getDueDay() {
        return dueDay;
    }

    public void setDueDay(Integer dueDay) {
        this.dueDay = dueDay;
    }

    public BigDecimal getTolerance() {
        return tolerance;
    }

    public void setTolerance(BigDecimal tolerance) {
        this.tolerance = tolerance;
    }

    public Integer getCall() {
        return call;
    }

    public void setCall(Integer call) {
        this.call = call;
    }

    public Integer getVisit() {
        return visit;
    }

    public void setVisit(Integer visit) {
        this.visit = visit;
    }

    public Integer getMeeting() {
        return meeting;
    }

    public void setMeeting(Integer meeting) {
        this.meeting = meeting;
    }

    public Integer getReminder() {
        return reminder;
    }

    public void setReminder(Integer reminder) {
        this.reminder = reminder;
    }

    public Integer getFormal() {
        return formal;
    }

    public void setFormal(Integer formal) {
        this.formal = formal;
    }
}
