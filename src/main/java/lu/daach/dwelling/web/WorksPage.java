package lu.daach.dwelling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.WorksSheet;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The form that plans works in a dwelling, and ends those whose end was not known. */
@Named
@ViewScoped
public class WorksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String dwelling;
    private String address;
    private LocalDate from;
    private LocalDate lastDay;
    private String description;

    /** @throws lu.daach.kernel.Missing when there is no such dwelling */
    public void open() {
        DwellingSheet sheet = dwellings.get(Ids.known(dwelling));
        address = sheet.address();
    }

    public String plan() {
        return attempt.go(() -> {
            dwellings.planWorks(Ids.known(dwelling), from, lastDay, description);
            return file();
        }, "dwelling.works.planned");
    }

    /** The works are done: today is their last day. */
    public String end(UUID works) {
        return attempt.go(() -> {
            dwellings.endWorks(works, installation.today());
            return file();
        }, "dwelling.works.ended");
    }

    private String file() {
        return "/desk/dwelling-file.xhtml?faces-redirect=true&id=" + dwelling;
    }

    public List<WorksSheet> getKnown() {
        return dwellings.works(Ids.known(dwelling));
    }

    /** Whether works are going on and nobody knows until when. */
    public boolean open(WorksSheet works) {
        return works.lastDay() == null && !works.period().startsOn().isAfter(installation.today());
    }

    public String getAddress() {
        return address;
    }

    public String getDwelling() {
        return dwelling;
    }

    public void setDwelling(String dwelling) {
        this.dwelling = dwelling;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
