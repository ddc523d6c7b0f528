package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.ObjectiveState;
import lu.daach.followup.ObjectiveStep;
import lu.daach.followup.Objectives;
import lu.daach.kernel.Faults;

/** What is agreed with a household: two projects, each with its objectives and their steps, which are ticked off here. */
@Named
@ViewScoped
public class SharedPlanPage extends FollowedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Objectives objectives;

    private transient List<ObjectiveSheet> all;

    public List<ObjectiveSheet> getAll() {
        if (all == null) {
            all = objectives.of(getFile().id());
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
        return installation().today();
    }

    /** How an objective looks as a chip. */
    public String look(ObjectiveSheet one) {
        return switch (one.state()) {
            case OPEN -> one.late(installation().today()) ? "broken" : "info";
            case REACHED -> "done";
            case GIVEN_UP -> "quiet";
        };
    }

    /** Marks a step as done today, or as to be done again. */
    public String tick(ObjectiveSheet one, ObjectiveStep step) {
        return attempt().go(() -> {
            objectives.change(one.id(), one.version(), one.toggled(one.steps().indexOf(step), installation().today()), new Faults());
            return to("plan");
        });
    }
}
