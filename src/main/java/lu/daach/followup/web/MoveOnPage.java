package lu.daach.followup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.MoveOnSheet;
import lu.daach.followup.MoveOns;
import lu.daach.followup.WayOutCard;
import lu.daach.followup.WayOutSheet;
import lu.daach.followup.rules.Milestones;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Typed;

/** The way out of one household: countdown, milestones, what was tried, and what was said to it. */
@Named
@ViewScoped
public class MoveOnPage extends FollowedPage {

    private static final String EXTENSION = "extension";
    private static final long serialVersionUID = 1L;
    private static final int WEEKS_AHEAD = 4;

    @Inject
    private MoveOns moveOns;

    private String kind = "search";
    private LocalDate on;
    private String what;
    private LocalDate nextOn;
    private LocalDate until;
    private String step;
    private String state;
    private LocalDate answeredOn;
    private String answer;

    private transient MoveOnSheet sheet;

    @Override
    public void open() {
        super.open();
        on = installation().today();
        nextOn = on.plusWeeks(WEEKS_AHEAD);
        answeredOn = on;
    }

    public MoveOnSheet getSheet() {
        if (sheet == null) {
            sheet = moveOns.of(getFile().id());
        }
        return sheet;
    }

    /** The steps that wait for an answer. */
    public List<WayOutSheet> getWaiting() {
        return getSheet().log().stream().filter(WayOutSheet::open).toList();
    }

    /** As an item of a list: what it is and of when. */
    public List<SelectItem> getWaitingItems() {
        return getWaiting().stream().map(one -> new SelectItem(one.id().toString(), one.card().what())).toList();
    }

    public String add() {
        return attempt().go(() -> {
            moveOns.add(getFile().id(), new WayOutCard(kind, on, Typed.given(what), nextOn, EXTENSION.equals(kind) ? until : null), new Faults());
            return to("move-on");
        }, "followup.moveOn.added");
    }

    public String reply() {
        return attempt().go(() -> {
            WayOutSheet seen = getWaiting().stream().filter(one -> one.id().equals(Ids.asked(step))).findFirst().orElseThrow(Missing::new);
            moveOns.answer(seen.id(), seen.version(), state, answeredOn, Typed.given(answer), new Faults());
            return to("move-on");
        }, "followup.moveOn.answered");
    }

    public String rehouse() {
        return attempt().go(() -> {
            moveOns.rehouse(getFile().id(), new Faults());
            return to("plan");
        }, "followup.moveOn.planned");
    }

    public String look(Milestones.Milestone one) {
        return one.reached() ? "done" : one.late(installation().today()) ? "broken" : "quiet";
    }

    public String look(WayOutSheet one) {
        return switch (one.state()) {
            case "accepted" -> "done";
            case "refused" -> "broken";
            case "withdrawn" -> "quiet";
            default -> "info";
        };
    }

    public List<String> getKinds() {
        return WayOutCard.KINDS;
    }

    public List<String> getAnswers() {
        return WayOutCard.ANSWERS;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getNextOn() {
        return nextOn;
    }

    public void setNextOn(LocalDate nextOn) {
        this.nextOn = nextOn;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
