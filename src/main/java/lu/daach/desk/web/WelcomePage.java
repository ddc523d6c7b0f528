package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lu.daach.organisation.SignIn;
import lu.daach.page.Attempt;
import lu.daach.page.Said;
import lu.daach.page.TextBean;

/** The page behind a one-time link: the first password. */
@Named
@RequestScoped
public class WelcomePage {

    @Inject
    private SignIn signIn;

    @Inject
    private TextBean texts;

    @Inject
    private Said said;

    @Inject
    private Attempt attempt;

    /** Known from the first phase on: the form stands on the page only while the link works. */
    private String link = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("link");
    private String password;
    private String again;

    /** The login that the link is for; null when the link does not work. */
    public String getLogin() {
        return link == null ? null : signIn.invited(link).orElse(null);
    }

    public String choose() {
        return attempt.go(() -> {
            String fault = !password.equals(again) ? "desk.welcome.different" : !signIn.redeem(link, password) ? "desk.welcome.linkDead" : null;
            if (fault != null) {
                String text = texts.of(fault);
                FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
                return null;
            }
            said.onNextPage("desk.welcome.done");
            return "/sign-in.xhtml?faces-redirect=true";
        });
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
