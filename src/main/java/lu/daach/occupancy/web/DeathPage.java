package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.DeathCard;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.occupancy.rules.NoticeTerm;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The death of somebody of the household: who goes on with the contract, or when it ends. */
@Named
@ViewScoped
public class DeathPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private LocalDate diedOn;
    private String person;
    private String successor;
    private transient OccupancySheet sheet;

    @Inject
    private Installation installation;

    public void open() {
        version = getSheet().version();
    }

    public String record() {
        return attempt.go(() -> {
            steps.recordDeath(Ids.known(id), version, new DeathCard(diedOn, given(person), given(successor)), new Faults());
            return file();
        }, "occupancy.death.recorded");
    }

    /** The members on the day, or today as long as the day is not known. */
    public List<SelectItem> getMembers() {
        LocalDate on = diedOn == null ? installation.today() : diedOn;
        return steps.members(Ids.known(id), on).stream()
                .map(member -> new SelectItem(member.id(), member.firstName() + " " + member.lastName())).toList();
    }

    /** Who lived there and may go on. */
    public List<SelectItem> getOthers() {
        return getMembers().stream().filter(member -> !member.getValue().equals(person)).toList();
    }

    public NoticeTerm getTerm() {
        return diedOn == null ? null : steps.deathTerm(Ids.known(id), diedOn).orElse(null);
    }

    public String getTermText() {
        return getTerm() == null ? "" : getTerm().text().in(Attempt.language());
    }

    public String getTermSource() {
        return getTerm() == null ? "" : getTerm().source().act() + ", " + getTerm().source().article();
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

    public LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(LocalDate diedOn) {
        this.diedOn = diedOn;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
