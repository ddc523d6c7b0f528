package lu.daach.debit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.banking.rules.ReturnReason;
import lu.daach.debit.Mandate;
import lu.daach.debit.Mandates;
import lu.daach.debit.rules.MandateState;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One mandate: looked at after a return, or revoked. */
@Named
@ViewScoped
public class MandatePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LOOKING = "debit.mandate.looking.";

    @Inject
    private Mandates mandates;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private transient Mandate mandate;

    /** @throws lu.daach.kernel.Missing when the address names no mandate */
    public void open() {
        getMandate();
    }

    public Mandate getMandate() {
        if (mandate == null) {
            mandate = mandates.get(Ids.known(id));
        }
        return mandate;
    }

    public MandateState getState() {
        return getMandate().state(installation.today());
    }

    public String getLook() {
        return MandatesPage.look(getState());
    }

    /** What is to be done about the debit that came back, by the reason that the bank gave. */
    public String getHow() {
        ReturnReason reason = ReturnReason.of(getMandate().returnReason());
        return Messages.text(Attempt.language(), LOOKING + (reason == null ? "how" : reason.name()));
    }

    /** When and why the last debit came back. */
    public String getCameBack() {
        Mandate held = getMandate();
        return held.back() == null ? Messages.text(Attempt.language(), "debit.mandate.heldSince", held.heldSince())
                : Messages.text(Attempt.language(), "debit.mandate.cameBack", held.heldSince(), held.back());
    }

    public boolean isHeld() {
        return getState() == MandateState.HELD;
    }

    public boolean isRevoked() {
        return getState() == MandateState.REVOKED;
    }

    public boolean isVoid() {
        return getState() == MandateState.VOID;
    }

    public String goOn() {
        return attempt.go(() -> {
            mandates.goOn(Ids.known(id));
            return again();
        }, "debit.mandate.goesOn");
    }

    public String revoke() {
        return attempt.go(() -> {
            mandates.revoke(Ids.known(id));
            return again();
        }, "debit.mandate.revoked");
    }

    private String again() {
        return "/debit/mandate.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
