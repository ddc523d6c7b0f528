package lu.daach.followup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import lu.daach.followup.Caseload;
import lu.daach.followup.HandOverSheet;
import lu.daach.followup.HandOvers;
import lu.daach.followup.WorkerLoad;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Typed;
import lu.daach.organisation.Caller;
import lu.daach.page.Attempt;

/** How a household passes to a colleague: asked by its referent, answered by the colleague, with what was asked before. */
@Named
@ViewScoped
public class HandOverPage extends FollowedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private HandOvers handOvers;

    @Inject
    private Caseload caseload;

    @Inject
    private Caller caller;

    private String worker;
    private String message;
    private String answer;
    private String reason;

    private transient List<HandOverSheet> all;

    public List<HandOverSheet> getAll() {
        if (all == null) {
            all = handOvers.of(getFile().id());
        }
        return all;
    }

    /** The question that waits for an answer; null when none does. */
    public HandOverSheet getWaiting() {
        return getAll().stream().filter(HandOverSheet::waits).findFirst().orElse(null);
    }

    /** The last question, when it was refused and nobody took note of that yet. */
    public HandOverSheet getRefused() {
        return getAll().stream().findFirst().filter(one -> one.state().equals("refused") && one.notedOn() == null && one.askedBy().equals(me())).orElse(null);
    }

    /** Those that are over. */
    public List<HandOverSheet> getPast() {
        return getAll().stream().filter(one -> !one.waits()).toList();
    }

    /** Whether the reader is the one who has to answer. */
    public boolean isForMe() {
        return getWaiting() != null && getWaiting().askedOf().equals(me());
    }

    /** Whether the reader may take the question back. */
    public boolean isMine() {
        return getWaiting() != null && getWaiting().askedBy().equals(me());
    }

    /** Whether the reader may ask somebody. */
    public boolean isToAsk() {
        return getWaiting() == null && (getFile().referent() == null || getFile().referentIs(caller.actor()));
    }

    public String ask() {
        return attempt().go(() -> {
            HandOverSheet asked = handOvers.ask(getFile().id(), worker == null ? null : Ids.asked(worker), Typed.given(message), new Faults());
            return to(asked.waits() ? "hand-over" : "notes");
        }, "followup.handOver.saved");
    }

    public String reply() {
        return attempt().go(() -> {
            HandOverSheet answered = handOvers.answer(getWaiting().id(), answer == null ? null : "accepted".equals(answer), Typed.given(reason), new Faults());
            return to(answered.state().equals("accepted") ? "notes" : "hand-over");
        }, "followup.handOver.answerKept");
    }

    public String withdraw() {
        return back(getWaiting());
    }

    /** Takes note of a refusal. */
    public String keep() {
        return back(getRefused());
    }

    private String back(HandOverSheet one) {
        return attempt().go(() -> {
            handOvers.withdraw(one.id());
            return to("hand-over");
        }, "followup.handOver.takenBack");
    }

    /** Everybody of the office with what they carry; the present referent is left out. */
    public List<SelectItem> getWorkers() {
        return caseload.loads().stream().filter(load -> !load.id().equals(getFile().referent()))
                .map(load -> new SelectItem(load.id().toString(), load.name() + " · " + carried(load))).toList();
    }

    private static String carried(WorkerLoad load) {
        return Messages.text(Attempt.language(), "followup.carried", load.households(), load.persons());
    }

    /** How a hand-over looks as a chip. */
    public String look(HandOverSheet one) {
        return switch (one.state()) {
            case "accepted" -> "done";
            case "refused" -> "broken";
            case "withdrawn" -> "quiet";
            default -> one.answerDueOn().isBefore(installation().today()) ? "broken" : "soon";
        };
    }

    public List<String> getAnswers() {
        return List.of("accepted", "refused");
    }

    private UUID me() {
        return caller.actor().staff();
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
