package lu.daach.dwelling.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.Letting;
import lu.daach.dwelling.WorksSheet;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;

/** What {@code /WEB-INF/fragments/dwelling/facts.xhtml} shows: the dwelling of the parameter {@code id}, its rooms and works. */
@Named
@ViewScoped
public class DwellingFacts implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Installation installation;

    private String id;

    private transient DwellingSheet sheet;
    private transient List<WorksSheet> works;

    @PostConstruct
    void begin() {
        id = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    public DwellingSheet getSheet() {
        if (sheet == null) {
            sheet = dwellings.get(Ids.known(id));
        }
        return sheet;
    }

    public List<WorksSheet> getWorks() {
        if (works == null) {
            works = dwellings.works(getSheet().id());
        }
        return works;
    }

    public boolean isByRooms() {
        return getSheet().letting() == Letting.ROOMS;
    }

    /** Where works stand today: {@code done}, {@code running} or {@code coming}. */
    public String stateOf(WorksSheet one) {
        if (one.period().contains(installation.today())) {
            return "running";
        }
        return one.period().startsOn().isAfter(installation.today()) ? "coming" : "done";
    }

    /** The key of the answer to a question: yes, no or not known. */
    public String answer(Boolean flag) {
        return "dwelling.answer." + Answer.code(flag);
    }
}
