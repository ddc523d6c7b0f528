package lu.daach.occupancy.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** What the pages share on which one step of a contract is taken: the contract as it was when the page was opened, and the way back to its file. */
public abstract class StepPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Attempt attempt;

    @Inject
    private Installation installation;

    private String id;
    private int version;
    private transient OccupancySheet sheet;

    /** Remembers which state of the contract is looked at: a step upon another one is refused. */
    public void open() {
        version = getSheet().version();
    }

    public OccupancySheet getSheet() {
        if (sheet == null) {
            sheet = occupancies.get(known());
        }
        return sheet;
    }

    UUID known() {
        return Ids.known(id);
    }

    int version() {
        return version;
    }

    OccupancySteps steps() {
        return steps;
    }

    Installation installation() {
        return installation;
    }

    /** Takes the step and goes to the contract's file, or shows what is wrong at its field. */
    String take(Runnable step, String said) {
        return attempt.go(() -> {
            step.run();
            return "/occupancy/occupancy-file.xhtml?faces-redirect=true&id=" + id;
        }, said);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
