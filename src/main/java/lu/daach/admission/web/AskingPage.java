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
import lu.daach.admission.ApplicationFile;
import lu.daach.admission.ApplicationFiles;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.WishCard;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.household.HouseholdLine;
import lu.daach.household.Households;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;

/** What a household asks for, wishes and agrees to: new for the household of the address, or of an application that is under way. */
@Named
@ViewScoped
public class AskingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CHECK = "/admission/check.xhtml?faces-redirect=true&id=";
    private static final String FILE = "/admission/application.xhtml?faces-redirect=true&id=";

    @Inject
    private Applications applications;

    @Inject
    private ApplicationFiles files;

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
    private ApplicationStatus status = ApplicationStatus.DRAFT;
    private LocalDate receivedOn;
    private LocalDate consentOn;
    private String[] schemes = {};
    private String[] wanted = {};

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
        ApplicationFile file = files.get(Ids.known(id));
        ApplicationSheet sheet = file.sheet();
        household = sheet.household().toString();
        householdName = sheet.householdName();
        version = sheet.version();
        status = sheet.status();
        receivedOn = sheet.receivedOn();
        schemes = sheet.schemes().stream().map(Scheme::code).toArray(String[]::new);
        wanted = file.wanted().toArray(String[]::new);
        consentOn = file.consentOn();
    }

    /** Keeps everything and goes on to the last look before it is handed in. */
    public String check() {
        return attempt.go(() -> CHECK + written());
    }

    /** Keeps what is written so far. */
    public String keep() {
        return attempt.go(() -> FILE + written(), "admission.asking.kept");
    }

    private UUID written() {
        UUID known = id == null ? applications.draft(card()).id() : Ids.known(id);
        int seen = version;
        if (id == null) {
            id = known.toString();
            seen = version = 1;
        } else if (isChangeable()) {
            seen = version = applications.change(known, version, card()).version();
        }
        files.wish(known, seen, new WishCard(List.of(wanted), consentOn));
        return known;
    }

    private ApplicationCard card() {
        return new ApplicationCard(UUID.fromString(household), receivedOn,
                Arrays.stream(schemes).map(code -> Scheme.of(code).orElseThrow()).toList());
    }

    public List<String> getSchemeCodes() {
        return Arrays.stream(Scheme.values()).map(Scheme::code).toList();
    }

    public boolean isDraft() {
        return status == ApplicationStatus.DRAFT;
    }

    /** Whether schemes and day of receipt can still be changed. */
    public boolean isChangeable() {
        return status.isChangeable();
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

    public LocalDate getConsentOn() {
        return consentOn;
    }

    public void setConsentOn(LocalDate consentOn) {
        this.consentOn = consentOn;
    }

    public String[] getSchemes() {
        return schemes.clone();
    }

    public void setSchemes(String[] schemes) {
        this.schemes = schemes == null ? new String[0] : schemes.clone();
    }

    public String[] getWanted() {
        return wanted.clone();
    }

    public void setWanted(String[] wanted) {
        this.wanted = wanted == null ? new String[0] : wanted.clone();
    }
}
