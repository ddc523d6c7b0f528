package lu.daach.charges.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import lu.daach.charges.ChargeLetters;
import lu.daach.charges.ChargeStatements;
import lu.daach.charges.StatementSheet;
import lu.daach.charges.StatementState;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.page.Attempt;

/** A yearly account: its sums household by household, booked, taken back or undone, and the letters. */
@Named
@ViewScoped
public class ChargeStatementPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ChargeStatements statements;

    @Inject
    private ChargeLetters letters;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    private String id;
    private String reason;
    private transient StatementSheet sheet;

    /** @throws lu.daach.kernel.Missing when the address names none */
    public void open() {
        getSheet();
    }

    public StatementSheet getSheet() {
        if (sheet == null) {
            sheet = statements.get(Ids.known(id));
        }
        return sheet;
    }

    public String getState() {
        return getSheet().line().state().code();
    }

    public String getLook() {
        return ChargesPage.look(getSheet().line().state());
    }

    public boolean isDraft() {
        return getSheet().line().state() == StatementState.DRAFT;
    }

    public boolean isBooked() {
        return getSheet().line().state() == StatementState.BOOKED;
    }

    /** Whether the reader drafted it, and so does not book it. */
    public boolean isMine() {
        return getSheet().draftedById().equals(caller.actor().staff());
    }

    public String getQuestion() {
        return Messages.text(Attempt.language(), "charges.statement.question", getSheet().shares().size(), getSheet().line().cost());
    }

    public String book() {
        return attempt.go(() -> {
            statements.book(Ids.known(id));
            return here();
        }, "charges.statement.booked");
    }

    public String drop() {
        return attempt.go(() -> {
            statements.drop(Ids.known(id), reason, new Faults());
            return here();
        }, "charges.statement.dropped");
    }

    public String undo() {
        return attempt.go(() -> {
            statements.undo(Ids.known(id), reason, new Faults());
            return here();
        }, "charges.statement.undone");
    }

    /** Issues the letter to the household whose button was pressed. */
    public String issue() {
        UUID occupancy = Ids.known(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("occupancy"));
        return attempt.go(() -> "/letter/letter.xhtml?faces-redirect=true&id=" + letters.issue(Ids.known(id), occupancy).id(), "charges.statement.issued");
    }

    /** Where the letter is looked at before it is sent. */
    public String paper(StatementSheet.Share share) {
        return "/api/v1/charge-statements/" + id + "/letter?occupancy=" + share.occupancy();
    }

    private String here() {
        return "/charges/statement.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
