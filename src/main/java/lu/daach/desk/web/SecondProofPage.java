package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Identity;
import lu.daach.organisation.SecondProof;
import lu.daach.organisation.web.HalfSignedIn;
import lu.daach.organisation.web.SignedIn;
import lu.daach.page.TextBean;

/** Between the password and the work: the code from the phone; where there is none yet, the phone gets its secret here first. */
@Named
@RequestScoped
public class SecondProofPage {

    private static final String SECRET = "daach.secret";

    @Inject
    private SecondProof secondProof;

    @Inject
    private Caller caller;

    @Inject
    private TextBean texts;

    private String code;
    private List<String> paper = List.of();

    /** Sends away who has not given a password. */
    public String open() {
        return known().isEmpty() && paper.isEmpty() ? "/sign-in.xhtml?faces-redirect=true" : null;
    }

    /** Whether the phone has to get its secret first. */
    public boolean isFirst() {
        return known().isPresent() && secondProof.state() == SecondProof.State.REQUIRED;
    }

    /** A fresh secret for the phone; it stays the same until it is confirmed, however often a code is mistyped. */
    public String getSecret() {
        HttpSession session = request().getSession();
        if (session.getAttribute(SECRET) == null && isFirst()) {
            session.setAttribute(SECRET, secondProof.begin());
        }
        return (String) session.getAttribute(SECRET);
    }

    public String enter() {
        Optional<Identity> identity = known();
        if (identity.isEmpty()) {
            return "/sign-in.xhtml?faces-redirect=true";
        }
        if (!secondProof.proves(code)) {
            return wrong();
        }
        SignedIn.begin(request(), identity.get());
        return "/index.xhtml?faces-redirect=true";
    }

    /** Shows the codes for paper and lets the person in. */
    public String confirm() {
        Optional<Identity> identity = known();
        if (identity.isEmpty()) {
            return "/sign-in.xhtml?faces-redirect=true";
        }
        paper = secondProof.confirm(code);
        if (paper.isEmpty()) {
            return wrong();
        }
        SignedIn.begin(request(), identity.get());
        return null;
    }

    private String wrong() {
        String text = texts.of("organisation.secondProof.wrong");
        FacesContext.getCurrentInstance().addMessage("code", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        return null;
    }

    private Optional<Identity> known() {
        Optional<Identity> identity = HalfSignedIn.of(request());
        identity.ifPresent(caller::is);
        return identity;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** Codes that open once each, for paper; empty but right after {@link #confirm}. */
    public List<String> getPaper() {
        return paper;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
