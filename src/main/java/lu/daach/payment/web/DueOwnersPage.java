package lu.daach.payment.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.payment.AccountChanges;
import lu.daach.payment.DraftOrder;
import lu.daach.payment.DueLine;
import lu.daach.payment.OrderState;
import lu.daach.payment.PaymentOrders;
import lu.daach.payment.Pays;

/** What is due to owners, and the form that puts it into an order. */
@Named
@ViewScoped
public class DueOwnersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentOrders orders;

    @Inject
    private AccountChanges changes;

    @Inject
    private Attempt attempt;

    private LocalDate executionOn;
    private LocalDate until;
    private SliceModel<DueLine> lines;

    public void open() {
        executionOn = orders.nextExecution();
    }

    public SliceModel<DueLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> orders.due(first, most));
        }
        return lines;
    }

    public Money getSum() {
        return orders.dueSum();
    }

    /** How many orders wait for their second person. */
    public long getWaiting() {
        return orders.list(OrderState.DRAFT, 0, 1).total();
    }

    /** How many accounts wait for a second person. */
    public int getChanging() {
        return changes.open().size();
    }

    public boolean isPayable() {
        return orders.payer() != null;
    }

    /** Drafts an order for the owners that are ticked; for everybody where none is. */
    public String draft() {
        return attempt.go(() -> "/payment/order.xhtml?faces-redirect=true&id="
                + orders.draft(new DraftOrder(executionOn, until, Pays.OWNERS, ticked()), new Faults()).line().id(), "payment.due.draftedNow");
    }

    private static List<UUID> ticked() {
        String[] ticked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
        return ticked == null ? List.of() : Arrays.stream(ticked).map(Ids::known).toList();
    }

    public LocalDate getExecutionOn() {
        return executionOn;
    }

    public void setExecutionOn(LocalDate executionOn) {
        this.executionOn = executionOn;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
