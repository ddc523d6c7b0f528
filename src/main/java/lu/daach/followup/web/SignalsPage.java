package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.followup.Signals;
import lu.daach.followup.SignalsCard;
import lu.daach.followup.SignalsSheet;
import lu.daach.kernel.Faults;

/** The form by which a referent says what property staff may know. */
@Named
@ViewScoped
public class SignalsPage extends FollowedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Signals signals;

    private int version;
    private boolean planOnTrack;
    private boolean visitWanted;
    private boolean contactUsFirst;
    private LocalDate noLettersUntil;

    /** Fills the form. */
    @Override
    public void open() {
        UUID id = getFile().id();
        SignalsSheet sheet = signals.toChange(id);
        version = sheet.version();
        planOnTrack = sheet.planOnTrack();
        visitWanted = sheet.visitWanted();
        contactUsFirst = sheet.contactUsFirst();
        noLettersUntil = sheet.noLettersUntil();
    }

    public String save() {
        return attempt().go(() -> {
            signals.set(getFile().id(), version, new SignalsCard(planOnTrack, visitWanted, contactUsFirst, noLettersUntil), new Faults());
            return to("notes");
        }, "followup.signals.saved");
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
