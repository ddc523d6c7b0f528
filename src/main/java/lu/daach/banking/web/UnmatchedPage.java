package lu.daach.banking.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import lu.daach.banking.Payment;
import lu.daach.banking.Payments;
import lu.daach.banking.Proposal;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Sentence;
import lu.daach.kernel.Slice;
import lu.daach.page.Attempt;

/** Payments that nobody is sure of: the open ones on one side, whose the present one may be on the other. */
@Named
@ViewScoped
public class UnmatchedPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OPEN = 50;
    private static final int LATEST = 10;
    private static final String HERE = "/banking/unmatched.xhtml?faces-redirect=true";

    @Inject
    private Payments payments;

    @Inject
    private Attempt attempt;

    private String id;
    private transient Slice<Payment> open;
    private transient List<Payment> matched;
    private transient Payment present;
    private transient List<Proposal> proposals;

    public List<Payment> getOpen() {
        return slice().items();
    }

    public long getTotal() {
        return slice().total();
    }

    private Slice<Payment> slice() {
        if (open == null) {
            open = payments.open(0, MOST_OPEN);
        }
        return open;
    }

    /** The one that is looked at: as the address says while it is open, else the first; null when none is open. */
    public Payment getPresent() {
        if (present == null) {
            present = getOpen().stream().filter(one -> one.id().toString().equals(id)).findFirst()
                    .orElse(getOpen().isEmpty() ? null : getOpen().get(0));
        }
        return present;
    }

    public List<Proposal> getProposals() {
        if (proposals == null) {
            proposals = getPresent() == null ? List.of() : payments.proposals(getPresent().id());
        }
        return proposals;
    }

    public List<Payment> getMatched() {
        if (matched == null) {
            matched = payments.matched(0, LATEST).items();
        }
        return matched;
    }

    /** Books the payment that the button names for its household, and goes on with the next one. */
    public String accept() {
        return attempt.go(() -> {
            payments.accept(sent("payment"), sent("household"));
            return HERE;
        }, "banking.unmatched.accepted");
    }

    public String takeBack() {
        return attempt.go(() -> {
            UUID payment = sent("payment");
            payments.takeBack(payment, Messages.text(Attempt.language(), "banking.unmatched.takenBackReason"));
            return HERE + "&id=" + payment;
        }, "banking.unmatched.takenBack");
    }

    /** @throws Missing when the button named none */
    private static UUID sent(String name) {
        return Ids.known(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name));
    }

    public String say(Sentence sentence) {
        return sentence.in(Attempt.language());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
