package lu.daach.administration.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.organisation.Accounts;
import lu.daach.organisation.Role;
import lu.daach.organisation.StaffCard;
import lu.daach.organisation.StaffSheet;
import lu.daach.page.Attempt;

/** One person's account: a new one, or what can be changed of it. */
@Named
@ViewScoped
public class StaffPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private Attempt attempt;

    private String id;
    private String login;
    private String name;
    private String role;
    private String organisation;
    private String language = Language.FR.code();
    private String link;
    private transient StaffSheet sheet;

    /** Fills the form with the person of the address, if there is one. */
    public void open() {
        if (id != null) {
            login = getSheet().login();
            name = getSheet().name();
            role = getSheet().role().code();
            organisation = getSheet().organisation().toString();
            language = getSheet().language().code();
        }
    }

    /** The account as it is; null for a new one. */
    public StaffSheet getSheet() {
        if (sheet == null && id != null) {
            sheet = accounts.get(Ids.known(id));
        }
        return sheet;
    }

    public String save() {
        if (id == null) {
            return attempt.go(() -> {
                link = accounts.add(login, card());
                return null;
            });
        }
        return attempt.go(() -> {
            accounts.change(Ids.known(id), card());
            return "/administration/staff.xhtml?faces-redirect=true";
        }, "administration.person.saved");
    }

    public String invite() {
        return attempt.go(() -> {
            link = accounts.newLink(Ids.known(id));
            return null;
        });
    }

    public String enable(boolean enabled) {
        return attempt.go(() -> {
            accounts.enable(Ids.known(id), enabled);
            return "/administration/staff.xhtml?faces-redirect=true";
        }, "administration.person.saved");
    }

    public String shut() {
        return enable(false);
    }

    public String letIn() {
        return enable(true);
    }

    public String takeSecondProofOff() {
        return attempt.go(() -> {
            accounts.takeSecondProofOff(Ids.known(id));
            return "/administration/staff.xhtml?faces-redirect=true";
        }, "administration.person.saved");
    }

    private StaffCard card() {
        Role chosen = role == null ? null : Arrays.stream(Role.values()).filter(one -> one.code().equals(role)).findFirst().orElse(null);
        UUID where = organisation == null || organisation.isEmpty() ? null : Ids.known(organisation);
        return new StaffCard(name, chosen, where, Language.of(language));
    }

    /** The whole address of the one-time link; null but right after it was made. */
    public String getLink() {
        if (link == null) {
            return null;
        }
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String page = request.getRequestURL().toString();
        return page.substring(0, page.length() - request.getRequestURI().length()) + request.getContextPath() + "/welcome.xhtml?link=" + link;
    }

    public List<SelectItem> getOrganisations() {
        return accounts.organisations().stream().map(one -> new SelectItem(one.id().toString(), one.name())).toList();
    }

    public List<String> getRoles() {
        return organisation == null || organisation.isEmpty() ? Arrays.stream(Role.values()).map(Role::code).toList()
                : accounts.roles(Ids.known(organisation)).stream().map(Role::code).toList();
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
