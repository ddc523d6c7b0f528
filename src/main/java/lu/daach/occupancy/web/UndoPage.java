package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.occupancy.StepSheet;
import lu.daach.page.Attempt;

/** The last step is undone, after a look at what will stand again. */
@Named
@ViewScoped
public class UndoPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private String reason;
    private transient OccupancySheet sheet;

    public void open() {
        version = getSheet().version();
    }

    public String undo() {
        return attempt.go(() -> {
            steps.undo(Ids.known(id), version, given(reason), new Faults());
            return file();
        }, "occupancy.undo.undone");
    }

    /** Null when there is nothing to undo. */
    public StepSheet getStep() {
        return steps.last(Ids.known(id)).orElse(null);
    }

    public List<StepView.Row> getRows() {
        StepSheet step = getStep();
        return step == null ? List.of() : StepView.rows(step.after(), step.before(), Attempt.language());
    }

    public String getTold() {
        StepSheet step = getStep();
        return step == null ? "" : StepView.told(step, getSheet().householdName(), Attempt.language());
    }

    private String file() {
        return "/occupancy/occupancy-file.xhtml?faces-redirect=true&id=" + id;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public OccupancySheet getSheet() {
        if (sheet == null) {
            sheet = occupancies.get(Ids.known(id));
        }
        return sheet;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
