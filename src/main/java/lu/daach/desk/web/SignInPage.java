package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import lu.daach.organisation.Identity;
import lu.daach.organisation.SignIn;
import lu.daach.organisation.web.SignedIn;
import lu.daach.page.TextBean;

/** The page that asks for login and password. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private TextBean texts;

    private String login;
    private String password;

    public String signIn() {
        Optional<Identity> identity = signIn.byPassword(login, password);
        FacesContext context = FacesContext.getCurrentInstance();
        if (identity.isEmpty()) {
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("desk.signIn.refused"), null));
            return null;
        }
        SignedIn.begin((HttpServletRequest) context.getExternalContext().getRequest(), identity.get());
        return "/index.xhtml?faces-redirect=true";
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
