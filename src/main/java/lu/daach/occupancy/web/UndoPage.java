package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.occupancy.StepSheet;
import lu.daach.page.Attempt;

/** The last step is undone, after a look at what will stand again. */
@Named
@ViewScoped
public class UndoPage extends StepPage {

    private static final long serialVersionUID = 1L;

    private String reason;

    public String undo() {
        return take(() -> steps().undo(known(), version(), Typed.given(reason), new Faults()), "occupancy.undo.undone");
    }

    /** Null when there is nothing to undo. */
    public StepSheet getStep() {
        return steps().last(known()).orElse(null);
    }

    public List<StepView.Row> getRows() {
        StepSheet step = getStep();
        return step == null ? List.of() : StepView.rows(step.after(), step.before(), Attempt.language());
    }

    public String getTold() {
        StepSheet step = getStep();
        return step == null ? "" : StepView.told(step, getSheet().householdName(), Attempt.language());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
