package lu.daach.administration.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Myself;
import lu.daach.organisation.SecondProof;
import lu.daach.page.Attempt;
import lu.daach.page.TextBean;

/** My own account: password and second proof. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Myself myself;

    @Inject
    private SecondProof secondProof;

    @Inject
    private Attempt attempt;

    @Inject
    private TextBean texts;

    private String old;
    private String password;
    private String again;
    private String code;
    private String secret;
    private List<String> paper = List.of();

    public String changePassword() {
        return attempt.go(() -> {
            Faults faults = new Faults();
            faults.require(password != null && password.equals(again), "/again", "organisation.password.different");
            faults.refuseIfAny();
            myself.changePassword(old, password);
            return "/sign-in.xhtml?faces-redirect=true";
        }, "administration.account.changed");
    }

    public boolean isProofSet() {
        return secondProof.state() == SecondProof.State.SET;
    }

    public String begin() {
        return attempt.go(() -> {
            secret = secondProof.begin();
            return null;
        });
    }

    public String confirm() {
        paper = List.copyOf(secondProof.confirm(code));
        if (paper.isEmpty()) {
            wrong();
        } else {
            secret = null;
        }
        return null;
    }

    public String takeOff() {
        if (!secondProof.takeOff(code)) {
            wrong();
        }
        code = null;
        return null;
    }

    private void wrong() {
        String text = texts.of("organisation.secondProof.wrong");
        FacesContext.getCurrentInstance().addMessage("code", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** For the phone, in base 32; null when none is being set up. */
    public String getSecret() {
        return secret;
    }

    /** Codes for paper; empty but right after the proof was set. */
    public List<String> getPaper() {
        return paper;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
