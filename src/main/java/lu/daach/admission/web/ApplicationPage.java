package lu.daach.admission.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.admission.ApplicationCard;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.household.HouseholdLine;
import lu.daach.household.Households;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;

/** The form of one application: new for the household of the address, or one that is not decided yet. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String DECISION = "/admission/decision.xhtml?faces-redirect=true&id=";
    private static final String LIST = "/admission/applications.xhtml?faces-redirect=true&status=draft";

    @Inject
    private Applications applications;

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private String household;
    private int version;
    private String householdName;
    private boolean draft = true;
    private LocalDate receivedOn;
    private String[] schemes = {};

    /** Fills the form with the application or the household of the address. */
    public void open() {
        if (id == null) {
            UUID known = Ids.known(household);
            HouseholdLine line = households.lines(Set.of(known)).get(known);
            if (line == null) {
                throw new Missing();
            }
            householdName = line.lastName();
            receivedOn = installation.today();
            return;
        }
        ApplicationSheet application = applications.get(Ids.known(id));
        household = application.household().toString();
        householdName = application.householdName();
        version = application.version();
        draft = application.status() == ApplicationStatus.DRAFT;
        receivedOn = application.receivedOn();
        schemes = application.schemes().stream().map(Scheme::code).toArray(String[]::new);
    }

    /** Hands the application in. */
    public String submit() {
        return attempt.go(() -> {
            if (id == null) {
                return DECISION + applications.register(card()).id();
            }
            applications.change(Ids.known(id), version, card());
            return DECISION + applications.submit(Ids.known(id)).id();
        }, "admission.application.submitted");
    }

    /** Keeps what is written so far, to be handed in later. */
    public String keep() {
        return attempt.go(() -> {
            if (id == null) {
                applications.draft(card());
            } else {
                applications.change(Ids.known(id), version, card());
            }
            return draft ? LIST : DECISION + id;
        }, "admission.application.kept");
    }

    private ApplicationCard card() {
        return new ApplicationCard(UUID.fromString(household), receivedOn,
                Arrays.stream(schemes).map(code -> Scheme.of(code).orElseThrow()).toList());
    }

    public List<String> getSchemeCodes() {
        return Arrays.stream(Scheme.values()).map(Scheme::code).toList();
    }

    public boolean isDraft() {
        return draft;
    }

    public String getHouseholdName() {
        return householdName;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String[] getSchemes() {
        return schemes.clone();
    }

    public void setSchemes(String[] schemes) {
        this.schemes = schemes == null ? new String[0] : schemes.clone();
    }
}
