package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.ClosingCard;
import lu.daach.followup.ClosingSheet;
import lu.daach.followup.Closings;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.organisation.Caller;

/** The end of an accompaniment: the form for it, then the contacts that follow, and the way back. */
@Named
@ViewScoped
public class ClosingPage extends FollowedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Closings closings;

    @Inject
    private Caller caller;

    private LocalDate on;
    private String outcome;
    private String destination;
    private String remark;
    private String result;
    private LocalDate madeOn;

    private transient List<ClosingSheet> all;

    @Override
    public void open() {
        super.open();
        on = installation().today();
        madeOn = on;
    }

    public List<ClosingSheet> getAll() {
        if (all == null) {
            all = closings.of(getFile().id());
        }
        return all;
    }

    /** The one in force; null while the household is accompanied. */
    public ClosingSheet getOver() {
        return getAll().stream().filter(ClosingSheet::over).findFirst().orElse(null);
    }

    public boolean isReferent() {
        return getFile().referentIs(caller.actor());
    }

    public String close() {
        return attempt().go(() -> {
            closings.close(getFile().id(), new ClosingCard(on, outcome, destination, Typed.given(remark)), new Faults());
            return to("closing");
        }, "followup.closing.saved");
    }

    public String contacted() {
        return attempt().go(() -> {
            ClosingSheet over = getOver();
            closings.contacted(over.id(), over.version(), over.next().months(), result, madeOn, new Faults());
            return to("closing");
        }, "followup.closing.contactKept");
    }

    public String reopen() {
        return attempt().go(() -> {
            closings.reopen(getOver().id(), getOver().version(), new Faults());
            return to("notes");
        }, "followup.closing.reopened");
    }

    /** How a contact after the end looks as a chip. */
    public String look(ClosingSheet.After after) {
        if (after.result() == null) {
            return after.dueOn().isAfter(installation().today()) ? "quiet" : "soon";
        }
        return after.result().equals("stands") ? "done" : "broken";
    }

    public List<String> getOutcomes() {
        return ClosingCard.OUTCOMES;
    }

    public List<String> getDestinations() {
        return ClosingCard.DESTINATIONS;
    }

    public List<String> getResults() {
        return ClosingCard.RESULTS;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public LocalDate getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(LocalDate madeOn) {
        this.madeOn = madeOn;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }
}
