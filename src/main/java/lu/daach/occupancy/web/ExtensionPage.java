package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.occupancy.StayShare;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** A contract is extended, at most to the longest stay unless a manager answers for more. */
@Named
@ViewScoped
public class ExtensionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private LocalDate lastDay;
    private String reason;
    private transient OccupancySheet sheet;

    @Inject
    private Installation installation;

    public void open() {
        version = getSheet().version();
        LocalDate longest = getLongest();
        if (lastDay == null && longest != null && getSheet().lastDay() != null && longest.isAfter(getSheet().lastDay())) {
            lastDay = longest;
        }
    }

    public String extend() {
        return attempt.go(() -> {
            steps.extend(Ids.known(id), version, lastDay, given(reason), new Faults());
            return file();
        }, "occupancy.extension.extended");
    }

    /** Null when the scheme has no limit. */
    public LocalDate getLongest() {
        return steps.longestLastDay(Ids.known(id));
    }

    public boolean isBeyond() {
        return lastDay != null && getLongest() != null && lastDay.isAfter(getLongest());
    }

    public StayShare getShare() {
        return StayShare.of(getSheet().startsOn(), getSheet().lastDay(), installation.today());
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
