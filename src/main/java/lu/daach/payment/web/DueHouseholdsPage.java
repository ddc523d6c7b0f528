package lu.daach.payment.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.payment.DraftOrder;
import lu.daach.payment.HouseholdDue;
import lu.daach.payment.HouseholdDues;
import lu.daach.payment.PaymentOrders;
import lu.daach.payment.Pays;

/** What is given back to households, and the form that puts it into an order. */
@Named
@ViewScoped
public class DueHouseholdsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HouseholdDues dues;

    @Inject
    private PaymentOrders orders;

    @Inject
    private Attempt attempt;

    private LocalDate executionOn;
    private SliceModel<HouseholdDue> lines;

    public void open() {
        executionOn = orders.nextExecution();
    }

    public SliceModel<HouseholdDue> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> dues.due(first, most));
        }
        return lines;
    }

    /** Drafts an order for the households that are ticked; for all of them where none is. */
    public String draft() {
        String[] ticked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
        return attempt.go(() -> "/payment/order.xhtml?faces-redirect=true&id=" + orders.draft(new DraftOrder(executionOn, null, Pays.HOUSEHOLDS,
                ticked == null ? List.of() : Arrays.stream(ticked).map(Ids::known).toList()), new Faults()).line().id(), "payment.due.draftedNow");
    }

    public LocalDate getExecutionOn() {
        return executionOn;
    }

    public void setExecutionOn(LocalDate executionOn) {
        this.executionOn = executionOn;
    }
}
