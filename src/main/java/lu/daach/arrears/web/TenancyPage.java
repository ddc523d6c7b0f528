package lu.daach.arrears.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.arrears.Complaint;
import lu.daach.arrears.Tenancies;
import lu.daach.arrears.TenancyCard;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One tenancy: what puts it at risk, what is agreed, and the forms for what agency and social office do about it. */
@Named
@ViewScoped
public class TenancyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_WEEKS = 6;

    @Inject
    private Tenancies tenancies;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    /** Chosen when the page is shown: however often the button is pressed, one joint plan is agreed on. */
    private final UUID made = Ids.fresh();
    private String household;
    private LocalDate reviewOn;
    private String agencyDoes;
    private String officeDoes;
    private String householdDoes;
    private LocalDate receivedOn;
    private String about;
    private String note;
    private transient TenancyCard card;
    private transient List<Complaint> complaints;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        TenancyCard shown = getCard();
        reviewOn = installation.today().plusWeeks(USUAL_WEEKS);
        receivedOn = installation.today();
        if (shown.plan() != null) {
            agencyDoes = shown.plan().agencyDoes();
            officeDoes = shown.plan().officeDoes();
            householdDoes = shown.plan().householdDoes();
        }
    }

    public TenancyCard getCard() {
        if (card == null) {
            card = tenancies.get(Ids.known(household));
        }
        return card;
    }

    public List<Complaint> getComplaints() {
        if (complaints == null) {
            complaints = tenancies.complaints(Ids.known(household));
        }
        return complaints;
    }

    public List<String> getSubjects() {
        return Complaint.SUBJECTS;
    }

    public String agree() {
        return attempt.go(() -> {
            tenancies.agree(made, Ids.known(household), reviewOn, agencyDoes, officeDoes, householdDoes);
            return again();
        }, "arrears.tenancy.agreed");
    }

    public String endStable() {
        return attempt.go(() -> {
            tenancies.end(Ids.known(household), true);
            return again();
        }, "arrears.tenancy.ended");
    }

    public String complain() {
        return attempt.go(() -> {
            tenancies.complain(Ids.known(household), receivedOn, about, note);
            return again();
        }, "arrears.tenancy.complained");
    }

    public String settle() {
        return attempt.go(() -> {
            tenancies.settle(Ids.known(household), Ids.known(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("complaint")));
            return again();
        }, "arrears.tenancy.settled");
    }

    private String again() {
        return "/arrears/tenancy.xhtml?faces-redirect=true&household=" + household;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getAgencyDoes() {
        return agencyDoes;
    }

    public void setAgencyDoes(String agencyDoes) {
        this.agencyDoes = agencyDoes;
    }

    public String getOfficeDoes() {
        return officeDoes;
    }

    public void setOfficeDoes(String officeDoes) {
        this.officeDoes = officeDoes;
    }

    public String getHouseholdDoes() {
        return householdDoes;
    }

    public void setHouseholdDoes(String householdDoes) {
        this.householdDoes = householdDoes;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
