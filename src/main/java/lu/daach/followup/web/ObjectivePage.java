package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.followup.ObjectiveCard;
import lu.daach.followup.ObjectiveField;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.ObjectiveState;
import lu.daach.followup.ObjectiveStep;
import lu.daach.followup.Objectives;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;

/** The form of one objective with its steps, new or changed. */
@Named
@ViewScoped
public class ObjectivePage extends FollowedPage {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS_AHEAD = 3;
    private static final int MOST_STEPS = 20;

    @Inject
    private Objectives objectives;

    private String id;
    private int version;
    private String field = ObjectiveField.HOUSING.code();
    private String aim;
    private LocalDate targetOn;
    private String state = ObjectiveState.OPEN.code();
    private String outcome;
    private boolean shared = true;
    private List<StepRow> steps = new ArrayList<>();

    /** Nobody opens it who may not send it. */
    @Override
    public void open() {
        if (isKnown()) {
            ObjectiveSheet sheet = objectives.get(Ids.known(id));
            setHousehold(sheet.household().toString());
            version = sheet.version();
            field = sheet.field().code();
            aim = sheet.card().aim();
            targetOn = sheet.card().targetOn();
            state = sheet.state().code();
            outcome = sheet.card().outcome();
            shared = sheet.card().shared();
            sheet.steps().forEach(step -> steps.add(StepRow.of(step)));
        } else {
            targetOn = installation().today().plusMonths(MONTHS_AHEAD);
        }
        getFile();
        addStep();
    }

    public boolean isKnown() {
        return id != null && !id.isBlank();
    }

    public void addStep() {
        if (steps.size() < MOST_STEPS) {
            steps.add(new StepRow());
        }
    }

    public String save() {
        steps.removeIf(StepRow::blank);
        return attempt().go(() -> {
            List<ObjectiveStep> all = steps.stream().map(StepRow::step).toList();
            ObjectiveCard card = new ObjectiveCard(ObjectiveField.of(field), aim, targetOn, ObjectiveState.of(state),
                    outcome == null || outcome.isBlank() ? null : outcome.strip(), shared, all);
            UUID of = isKnown() ? objectives.change(Ids.known(id), version, card, new Faults()).household()
                    : objectives.set(getFile().id(), card, new Faults()).household();
            return "/followup/plan.xhtml?faces-redirect=true&household=" + of;
        }, "followup.objective.saved");
    }

    public List<String> getFields() {
        return ObjectiveField.CODES;
    }

    public List<String> getStates() {
        return ObjectiveState.CODES;
    }

    public List<String> getTakers() {
        return ObjectiveStep.TAKERS;
    }

    public List<StepRow> getSteps() {
        return steps;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getAim() {
        return aim;
    }

    public void setAim(String aim) {
        this.aim = aim;
    }

    public LocalDate getTargetOn() {
        return targetOn;
    }

    public void setTargetOn(LocalDate targetOn) {
        this.targetOn = targetOn;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
