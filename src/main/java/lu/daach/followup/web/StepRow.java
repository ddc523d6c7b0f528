package lu.daach.followup.web;

import java.io.Serializable;
import java.time.LocalDate;
import lu.daach.followup.ObjectiveStep;

/** One step while it is typed. */
public class StepRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String what;
    private String by = "household";
    private LocalDate dueOn;
    private LocalDate doneOn;

    static StepRow of(ObjectiveStep step) {
        StepRow row = new StepRow();
        row.what = step.what();
        row.by = step.by();
        row.dueOn = step.dueOn();
        row.doneOn = step.doneOn();
        return row;
    }

    boolean blank() {
        return what == null || what.isBlank();
    }

    ObjectiveStep step() {
        return new ObjectiveStep(what.strip(), by == null ? "household" : by, dueOn, doneOn);
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }
}
