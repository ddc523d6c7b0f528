package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.followup.Followed;
import lu.daach.followup.Notes;
import lu.daach.followup.Signals;
import lu.daach.followup.SignalsCard;
import lu.daach.followup.SignalsSheet;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;

/** The form by which a referent says what property staff may know. */
@Named
@ViewScoped
public class SignalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Signals signals;

    @Inject
    private Notes notes;

    @Inject
    private Attempt attempt;

    private String household;
    private int version;
    private boolean planOnTrack;
    private boolean visitWanted;
    private boolean contactUsFirst;
    private LocalDate noLettersUntil;

    private transient Followed file;

    /** Fills the form. */
    public void open() {
        UUID id = Ids.known(household);
        SignalsSheet sheet = signals.toChange(id);
        version = sheet.version();
        planOnTrack = sheet.planOnTrack();
        visitWanted = sheet.visitWanted();
        contactUsFirst = sheet.contactUsFirst();
        noLettersUntil = sheet.noLettersUntil();
    }

    public String save() {
        return attempt.go(() -> {
            signals.set(Ids.known(household), version, new SignalsCard(planOnTrack, visitWanted, contactUsFirst, noLettersUntil), new Faults());
            return "/followup/notes.xhtml?faces-redirect=true&household=" + household;
        }, "followup.signals.saved");
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(Ids.known(household));
        }
        return file;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public boolean isPlanOnTrack() {
        return planOnTrack;
    }

    public void setPlanOnTrack(boolean planOnTrack) {
        this.planOnTrack = planOnTrack;
    }

    public boolean isVisitWanted() {
        return visitWanted;
    }

    public void setVisitWanted(boolean visitWanted) {
        this.visitWanted = visitWanted;
    }

    public boolean isContactUsFirst() {
        return contactUsFirst;
    }

    public void setContactUsFirst(boolean contactUsFirst) {
        this.contactUsFirst = contactUsFirst;
    }

    public LocalDate getNoLettersUntil() {
        return noLettersUntil;
    }

    public void setNoLettersUntil(LocalDate noLettersUntil) {
        this.noLettersUntil = noLettersUntil;
    }
}
