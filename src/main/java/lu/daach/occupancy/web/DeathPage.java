package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.occupancy.DeathCard;
import lu.daach.occupancy.rules.NoticeTerm;
import lu.daach.page.Attempt;

/** The death of somebody of the household: who goes on with the contract, or when it ends. */
@Named
@ViewScoped
public class DeathPage extends StepPage {

    private static final long serialVersionUID = 1L;

    private LocalDate diedOn;
    private String person;
    private String successor;

    public String record() {
        return take(() -> steps().recordDeath(known(), version(), new DeathCard(diedOn, Typed.given(person), Typed.given(successor)), new Faults()), "occupancy.death.recorded");
    }

    /** The members on the day, or today as long as the day is not known. */
    public List<SelectItem> getMembers() {
        LocalDate on = diedOn == null ? installation().today() : diedOn;
        return steps().members(known(), on).stream()
                .map(member -> new SelectItem(member.id(), member.firstName() + " " + member.lastName())).toList();
    }

    /** Who lived there and may go on. */
    public List<SelectItem> getOthers() {
        return getMembers().stream().filter(member -> !member.getValue().equals(person)).toList();
    }

    public NoticeTerm getTerm() {
        return diedOn == null ? null : steps().deathTerm(known(), diedOn).orElse(null);
    }

    public String getTermText() {
        return getTerm() == null ? "" : getTerm().text().in(Attempt.language());
    }

    public String getTermSource() {
        return getTerm() == null ? "" : getTerm().source().act() + ", " + getTerm().source().article();
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
