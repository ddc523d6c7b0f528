package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.AssessmentSheet;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One contract: where it stands, what is paid and why, and its end. */
@Named
@ViewScoped
public class OccupancyFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private LocalDate lastDay;
    private String reason;
    private int version;
    private transient OccupancySheet sheet;
    private transient AssessmentSheet assessment;

    public void open() {
        lastDay = getSheet().lastDay();
        version = getSheet().version();
    }

    public String end() {
        return attempt.go(() -> {
            occupancies.end(Ids.known(id), version, lastDay, reason);
            return "/occupancy/occupancy-file.xhtml?faces-redirect=true&id=" + id;
        }, "occupancy.occupancyFile.saved");
    }

    public OccupancySheet getSheet() {
        if (sheet == null) {
            sheet = occupancies.get(Ids.known(id));
        }
        return sheet;
    }

    /** Null when no amount was ever settled. */
    public AssessmentSheet getAssessment() {
        if (assessment == null) {
            assessment = occupancies.assessment(Ids.known(id), installation.today()).orElse(null);
        }
        return assessment;
    }

    public Calculation getCalculation() {
        AssessmentSheet kept = getAssessment();
        return kept == null ? null : Calculation.of(kept.steps(), kept.text(), kept.sources(), Attempt.language());
    }

    public String getStatusLook() {
        return switch (getSheet().status()) {
            case RUNNING -> "done";
            case PLANNED -> "info";
            case ENDED -> "quiet";
        };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
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
