package lu.daach.guarantee.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lu.daach.guarantee.ClaimCard;
import lu.daach.guarantee.ClaimLine;
import lu.daach.guarantee.ClaimSheet;
import lu.daach.guarantee.ClaimStatus;
import lu.daach.guarantee.Claims;
import lu.daach.guarantee.Wears;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Condition;
import lu.daach.guarantee.rules.Damage;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Finding;

/** The file of a claim: its sum, what was judged, its items, the decision and what it booked. */
@Named
@ViewScoped
public class ClaimFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Claims claims;

    @Inject
    private Wears wears;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    /** Of this form: sent twice, it decides once. */
    private final String key = Ids.fresh().toString();
    private final ItemForm item = new ItemForm();
    private String id;
    private Integer version;
    private String outcome = ClaimStatus.GRANTED.code();
    private String reason;
    private String withdrawalReason;
    private String undoingReason;
    private transient ClaimSheet sheet;

    public void open() {
        version = getSheet().line().version();
        outcome = getReckoning().grantable() ? ClaimStatus.GRANTED.code() : ClaimStatus.REFUSED.code();
    }

    public ClaimSheet getSheet() {
        if (sheet == null) {
            sheet = claims.get(Ids.known(id));
        }
        return sheet;
    }

    public ClaimLine getLine() {
        return getSheet().line();
    }

    public Reckoning getReckoning() {
        return getSheet().reckoning();
    }

    public String decide() {
        return attempt.go(() -> {
            claims.decide(Ids.known(id), version, ClaimStatus.of(outcome), reason, key, new Faults());
            return again();
        }, "guarantee.claimFile.decided");
    }

    public String withdraw() {
        return attempt.go(() -> {
            under("withdrawalReason", faults -> claims.withdraw(Ids.known(id), version, withdrawalReason, faults));
            return again();
        }, "guarantee.claimFile.withdrawn");
    }

    public String undo() {
        return attempt.go(() -> {
            under("undoingReason", faults -> claims.undo(Ids.known(id), undoingReason, faults));
            return again();
        }, "guarantee.claimFile.undone");
    }

    public String addItem() {
        return attempt.go(() -> {
            List<Damage.Item> items = new ArrayList<>(getSheet().items());
            String last = "/items/" + items.size() + "/";
            items.add(item.item());
            try {
                change(items);
            } catch (InvalidInput e) {
                throw new InvalidInput(e.faults().stream().map(fault -> new Fault(fault.pointer().replace(last, "/items/0/"), fault.key(), fault.args())).toList());
            }
            return again();
        }, "guarantee.claimFile.itemAdded");
    }

    /** @param place of the item, from 0 */
    public String removeItem(int place) {
        return attempt.go(() -> {
            List<Damage.Item> items = new ArrayList<>(getSheet().items());
            items.remove(place);
            change(items);
            return again();
        }, "guarantee.claimFile.itemRemoved");
    }

    private void change(List<Damage.Item> items) {
        ClaimLine line = getLine();
        claims.change(line.id(), version, new ClaimCard(line.kind(), line.headLease(), line.household(), line.firstDay(), line.lastDay(),
                getSheet().description(), items), new Faults());
    }

    /** The form has several reasons: the fault is shown at the one that was sent. */
    private static void under(String field, Consumer<Faults> job) {
        try {
            job.accept(new Faults());
        } catch (InvalidInput e) {
            throw new InvalidInput(e.faults().stream().map(fault -> new Fault(fault.pointer().replace("/reason", "/" + field), fault.key(), fault.args())).toList());
        }
    }

    private String again() {
        return "/guarantee/claim-file.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isUndecided() {
        return getLine().status() == ClaimStatus.PROPOSED;
    }

    public boolean isGranted() {
        return getLine().status() == ClaimStatus.GRANTED;
    }

    public boolean isUndone() {
        return getLine().status() == ClaimStatus.UNDONE;
    }

    public boolean isDamage() {
        return getLine().kind() == ClaimKind.DAMAGE;
    }

    /** Whether the reader proposed it, and so cannot decide. */
    public boolean isMine() {
        return getLine().proposedBy().equals(caller.actor().staff());
    }

    public boolean isLate() {
        return isUndecided() && getLine().decideBy().isBefore(installation.today());
    }

    public String getLook() {
        return ClaimsPage.look(getLine().status());
    }

    /** The template of the owner's letter. */
    public String getOwnerTemplate() {
        return "claim-owner-" + getLine().kind().code();
    }

    /** The template of the household's letter; null where the claim is about no household. */
    public String getHouseholdTemplate() {
        return getLine().household() == null ? null : "claim-household-" + getLine().kind().code();
    }

    public String text(Finding finding) {
        return finding.text().in(Attempt.language());
    }

    public String what(Reckoning.Line line) {
        return line.what().in(Attempt.language());
    }

    public String how(Reckoning.Line line) {
        return line.how() == null ? null : line.how().in(Attempt.language());
    }

    public List<String> getOutcomes() {
        return getReckoning().grantable() ? List.of(ClaimStatus.GRANTED.code(), ClaimStatus.REFUSED.code()) : List.of(ClaimStatus.REFUSED.code());
    }

    public List<String> getElements() {
        return List.copyOf(wears.on(null).keySet());
    }

    public List<String> getConditions() {
        return Condition.CODES;
    }

    public ItemForm getItem() {
        return item;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    public void setWithdrawalReason(String withdrawalReason) {
        this.withdrawalReason = withdrawalReason;
    }

    public String getUndoingReason() {
        return undoingReason;
    }

    public void setUndoingReason(String undoingReason) {
        this.undoingReason = undoingReason;
    }
}
