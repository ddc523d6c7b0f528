package lu.daach.banking.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.Match;
import lu.daach.banking.Payment;
import lu.daach.banking.Payments;
import lu.daach.banking.Proposal;
import lu.daach.banking.Share;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
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
    private static final int MOST_LIKELY = 6;
    private static final String HERE = "/banking/unmatched.xhtml?faces-redirect=true";

    @Inject
    private Payments payments;

    @Inject
    private Attempt attempt;

    private String id;
    private transient Slice<Payment> open;
    private transient List<Match> matched;
    private transient Payment present;
    private transient List<Proposal> proposals;
    private List<ShareRow> rows;
    /** What was left of the present one when it was shown first. */
    private Money seen;
    private String words;

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
            seen = seen == null && present != null ? present.rest() : seen;
        }
        return present;
    }

    public List<Proposal> getProposals() {
        if (proposals == null) {
            proposals = getPresent() == null ? List.of() : payments.proposals(getPresent().id());
        }
        return proposals;
    }

    public List<Match> getMatched() {
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
            payments.takeBack(sent("match"), Messages.text(Attempt.language(), "banking.unmatched.takenBackReason"));
            return HERE + "&id=" + sent("payment");
        }, "banking.unmatched.takenBack");
    }

    /** The proposals that are shown as such; the others only fill the form that splits. */
    public List<Proposal> getLikely() {
        return getProposals().subList(0, Math.min(MOST_LIKELY, getProposals().size()));
    }

    /** For whom this payer paid before, or the likeliest; each with what is offered to it. */
    public List<ShareRow> getRows() {
        if (rows == null) {
            List<Proposal> known = getProposals().stream().filter(Proposal::remembered).toList();
            List<Proposal> some = known.size() > 1 ? known : getLikely();
            Map<UUID, BigDecimal> offered = getPresent() == null ? Map.of() : Proposal.offered(getPresent().rest(), some);
            rows = new ArrayList<>();
            some.forEach(one -> rows.add(new ShareRow(one, offered.get(one.household()))));
        }
        return rows;
    }

    /** Whether splitting is what comes first: the payer paid for several households before. */
    public boolean isOfMany() {
        return getProposals().stream().filter(Proposal::remembered).count() > 1;
    }

    public BigDecimal getDistributed() {
        return getRows().stream().map(ShareRow::getAmount).filter(amount -> amount != null).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
    }

    /** Adds the household that the typed words mean. */
    public String add() {
        return attempt.go(() -> {
            List<Proposal> found = payments.find(words);
            Faults faults = new Faults();
            faults.require(found.size() == 1 || found.size() > 1 && Integer.toString(found.get(0).fileNumber()).equals(words.strip()), "/words", found.isEmpty() ? "banking.findNone" : "banking.findMany");
            faults.refuseIfAny();
            if (getRows().stream().noneMatch(row -> row.getHousehold().equals(found.get(0).household()))) {
                rows.add(new ShareRow(found.get(0), null));
            }
            words = null;
            return null;
        });
    }

    /** Books what is written in the form; who gets nothing is left out. */
    public String split() {
        return attempt.go(() -> {
            payments.split(sent("payment"), seen, getRows().stream().filter(row -> row.getAmount() != null && row.getAmount().signum() != 0)
                    .map(row -> new Share(row.getHousehold(), new Money(row.getAmount()))).toList());
            return HERE;
        }, "banking.unmatched.splitDone");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
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
