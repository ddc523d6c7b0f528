package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.Followed;
import lu.daach.followup.Notes;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.ObjectiveState;
import lu.daach.followup.ObjectiveStep;
import lu.daach.followup.Objectives;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** What is agreed with a household: two projects, each with its objectives and their steps, which are ticked off here. */
@Named
@ViewScoped
public class SharedPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Objectives objectives;

    @Inject
    private Notes notes;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String household;

    private transient Followed file;
    private transient List<ObjectiveSheet> all;

    /** Nobody else sees anything of it. */
    public void open() {
        getFile();
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(Ids.known(household));
        }
        return file;
    }

    public List<ObjectiveSheet> getAll() {
        if (all == null) {
            all = objectives.of(Ids.known(household));
        }
        return all;
    }

    /** @param ofHousing the "projet logement", else the "projet de vie" */
    public List<ObjectiveSheet> of(boolean ofHousing) {
        return getAll().stream().filter(one -> one.field().ofHousing() == ofHousing).toList();
    }

    public long getOpenCount() {
        return getAll().stream().filter(ObjectiveSheet::open).count();
    }

    public long getReached() {
        return getAll().stream().filter(one -> one.state() == ObjectiveState.REACHED).count();
    }

    public long getStepsDone() {
        return getAll().stream().mapToLong(ObjectiveSheet::done).sum();
    }

    public long getStepsAll() {
        return getAll().stream().mapToLong(one -> one.steps().size()).sum();
    }

    public LocalDate getToday() {
        return installation.today();
    }

    /** How an objective looks as a chip. */
    public String look(ObjectiveSheet one) {
        return switch (one.state()) {
            case OPEN -> one.late(installation.today()) ? "broken" : "info";
            case REACHED -> "done";
            case GIVEN_UP -> "quiet";
        };
    }

    /** Marks a step as done today, or as to be done again. */
    public String tick(ObjectiveSheet one, ObjectiveStep step) {
        return attempt.go(() -> {
            objectives.change(one.id(), one.version(), one.toggled(one.steps().indexOf(step), installation.today()), new Faults());
            return "/followup/plan.xhtml?faces-redirect=true&household=" + household;
        });
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }
}
