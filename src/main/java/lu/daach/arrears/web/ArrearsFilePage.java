package lu.daach.arrears.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsFile;
import lu.daach.arrears.Plan;
import lu.daach.arrears.StepDone;
import lu.daach.arrears.Stop;
import lu.daach.arrears.rules.Ladder;
import lu.daach.arrears.rules.Next;
import lu.daach.arrears.rules.StepKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The arrears of one household: where it stands on the ladder, what was done, and the forms for what is done next. */
@Named
@ViewScoped
public class ArrearsFilePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STOP_DAYS = 30;

    @Inject
    private Arrears arrears;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    /** Chosen when the page is shown: however often a button is pressed, it is decided, recorded or stopped once. */
    private final String key = Ids.fresh().toString();
    private final UUID made = Ids.fresh();
    private String household;
    private String kind;
    private LocalDate doneOn;
    private boolean reached = true;
    private String note;
    private String reason = Stop.REASONS.get(0);
    private LocalDate until;
    private String stopNote;
    private BigDecimal amount;
    private String writeOffReason;
    private transient ArrearsFile file;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        Next next = getFile().line().next();
        kind = next.step() == null ? StepKind.CALL.code() : next.step().kind().code();
        doneOn = installation.today();
        until = installation.today().plusDays(STOP_DAYS);
    }

    public ArrearsFile getFile() {
        if (file == null) {
            file = arrears.file(Ids.known(household));
        }
        return file;
    }

    public String take() {
        return attempt.go(() -> {
            arrears.take(made, Ids.known(household), kind == null ? null : StepKind.of(kind), doneOn, reached, note);
            return here();
        }, "arrears.arrearsFile.taken");
    }

    public String stop() {
        return attempt.go(() -> {
            arrears.stop(made, Ids.known(household), reason, until, stopNote);
            return here();
        }, "arrears.arrearsFile.stopped");
    }

    public String goOn() {
        return attempt.go(() -> {
            arrears.goOn(Ids.known(household));
            return here();
        }, "arrears.arrearsFile.goesOn");
    }

    public String endPlan() {
        return attempt.go(() -> {
            arrears.endPlan(Ids.known(household));
            return here();
        }, "arrears.arrearsFile.planEnded");
    }

    public String askWriteOff() {
        return attempt.go(() -> {
            arrears.askWriteOff(Ids.known(household), amount == null ? null : new Money(amount), writeOffReason);
            return here();
        }, "arrears.arrearsFile.askedOff");
    }

    public String accept() {
        return attempt.go(() -> {
            arrears.decideWriteOff(Ids.known(household), true, key);
            return here();
        }, "arrears.arrearsFile.writtenOff");
    }

    public String refuse() {
        return attempt.go(() -> {
            arrears.decideWriteOff(Ids.known(household), false, key);
            return here();
        }, "arrears.arrearsFile.refused");
    }

    private String here() {
        return "/arrears/arrears-file.xhtml?faces-redirect=true&household=" + household;
    }

    /** The look of a place on the ladder: done, the next one (due or not), or later. */
    public String look(Ladder.Step step) {
        if (taken(step) != null) {
            return "done";
        }
        Next next = getFile().line().next();
        boolean now = next.step() != null && next.step().position() == step.position();
        return now ? due(next) ? "today" : "soon" : "quiet";
    }

    public StepDone taken(Ladder.Step step) {
        return getFile().taken(step.position());
    }

    /** The day on which a step of the ladder falls; null when nothing is due. */
    public LocalDate falls(Ladder.Step step) {
        LocalDate oldest = getFile().line().standing().oldest();
        return oldest == null ? null : oldest.plusDays(step.afterDays());
    }

    public boolean isDue() {
        return due(getFile().line().next());
    }

    private boolean due(Next next) {
        return next.on() != null && !next.on().isAfter(installation.today());
    }

    public boolean isHeld() {
        return getFile().line().next().state() == Next.State.STOPPED;
    }

    public boolean isOwing() {
        return getFile().line().standing().owed().signum() > 0;
    }

    /** The template of the letter that comes next: the formal one where the ladder has come so far, else the reminder. */
    public String getLetter() {
        Ladder.Step next = getFile().line().next().step();
        return next != null && next.kind() == StepKind.FORMAL ? StepKind.FORMAL.code() : StepKind.REMINDER.code();
    }

    public Plan getPlan() {
        return getFile().plan();
    }

    public YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    public List<String> getKinds() {
        return StepKind.codes();
    }

    public List<String> getReasons() {
        return Stop.REASONS;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public boolean isReached() {
        return reached;
    }

    public void setReached(boolean reached) {
        this.reached = reached;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getStopNote() {
        return stopNote;
    }

    public void setStopNote(String stopNote) {
        this.stopNote = stopNote;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getWriteOffReason() {
        return writeOffReason;
    }

    public void setWriteOffReason(String writeOffReason) {
        this.writeOffReason = writeOffReason;
    }
}
