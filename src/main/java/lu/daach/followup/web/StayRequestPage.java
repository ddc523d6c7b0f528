package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.ExtensionRequest;
import lu.daach.followup.Extensions;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Typed;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.page.Attempt;

/** The agency's answer to an office that asks for a longer stay. */
@Named
@ViewScoped
public class StayRequestPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ACCEPTED = "accepted";

    @Inject
    private Extensions extensions;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private String outcome;
    private LocalDate lastDay;
    private String reason;

    private transient ExtensionRequest asked;

    /** Begins with the day that is asked for. */
    public void open() {
        version = getAsked().version();
        lastDay = getAsked().until();
    }

    public ExtensionRequest getAsked() {
        if (asked == null) {
            asked = extensions.get(Ids.known(id));
        }
        return asked;
    }

    /** Null when the scheme has no limit. */
    public LocalDate getLongest() {
        return steps.longestLastDay(getAsked().occupancy());
    }

    public boolean isBeyond() {
        return getLongest() != null && getAsked().until() != null && getAsked().until().isAfter(getLongest());
    }

    public String decide() {
        return attempt.go(() -> {
            String file = "/occupancy/occupancy-file.xhtml?faces-redirect=true&id=" + getAsked().occupancy();
            Boolean accepted = Typed.given(outcome) == null ? null : ACCEPTED.equals(outcome);
            extensions.decide(Ids.known(id), version, accepted, Boolean.TRUE.equals(accepted) ? lastDay : null, Typed.given(reason), new Faults());
            return file;
        }, "followup.stayRequest.decided");
    }

    public List<String> getOutcomes() {
        return List.of(ACCEPTED, "refused");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
