package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Identity;
import lu.daach.organisation.SecondProof;
import lu.daach.organisation.SignIn;
import lu.daach.organisation.web.HalfSignedIn;
import lu.daach.organisation.web.KnownBrowser;
import lu.daach.organisation.web.SignedIn;
import lu.daach.page.TextBean;

/** The page that asks for login and password. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private SecondProof secondProof;

    @Inject
    private Caller caller;

    @Inject
    private TextBean texts;

    private String login;
    private String password;

    public String signIn() {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        String device = KnownBrowser.of(request);
        SignIn.Answer answer = signIn.byPassword(login, password, device, request.getRemoteAddr());
        if (answer.identity().isEmpty()) {
            String why = texts.of(answer.tooMany() ? "desk.signIn.tooMany" : "desk.signIn.refused");
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
            return null;
        }
        if (device == null) {
            KnownBrowser.keep((HttpServletResponse) context.getExternalContext().getResponse(), signIn.rememberDevice(login));
        }
        return enter(request, answer.identity().get());
    }

    private String enter(HttpServletRequest request, Identity identity) {
        caller.is(identity);
        if (secondProof.state() == SecondProof.State.NONE) {
            SignedIn.begin(request, identity);
            return "/index.xhtml?faces-redirect=true";
        }
        HalfSignedIn.begin(request, identity);
        return "/second-proof.xhtml?faces-redirect=true";
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
