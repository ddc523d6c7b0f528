package lu.daach.payment.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.page.Attempt;
import lu.daach.page.Download;
import lu.daach.page.SliceModel;
import lu.daach.payment.BankReport;
import lu.daach.payment.OrderSheet;
import lu.daach.payment.OrderState;
import lu.daach.payment.PaymentLine;
import lu.daach.payment.PaymentOrders;
import lu.daach.payment.PaymentReports;
import lu.daach.payment.RefusalSaid;
import lu.daach.payment.Refused;

/** One payment order: checked, released with a code or rejected with a reason, and its file. */
@Named
@ViewScoped
public class PaymentOrderPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ZoneId HERE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private PaymentOrders orders;

    @Inject
    private PaymentReports reports;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    private String id;
    private String code;
    private String reason;
    private String which;
    private String said = RefusalSaid.REPORT.code();
    private String refusalCode;
    private String note;
    /** Chosen when the page is shown: however often the button is pressed, the order is released once. */
    private final String key = Ids.fresh().toString();
    private transient OrderSheet order;
    private SliceModel<PaymentLine> payments;
    private transient List<BankReport> told;

    /** @throws lu.daach.kernel.Missing when the address names no order */
    public void open() {
        getOrder();
    }

    public OrderSheet getOrder() {
        if (order == null) {
            order = orders.get(Ids.known(id));
        }
        return order;
    }

    public SliceModel<PaymentLine> getPayments() {
        if (payments == null) {
            payments = SliceModel.of(getOrder().payments());
        }
        return payments;
    }

    /** What the bank said of the file. */
    public List<BankReport> getTold() {
        if (told == null) {
            told = reports.of(getOrder().line().id());
        }
        return told;
    }

    /** How the chip of a verdict looks. */
    public String chip(BankReport report) {
        return switch (report.verdict()) {
            case ACCEPTED -> "done";
            case WAITING -> "quiet";
            case PARTLY, REFUSED -> "broken";
        };
    }

    /** The day on which it was brought in, here. */
    public LocalDate day(BankReport report) {
        return LocalDate.ofInstant(report.broughtAt(), HERE);
    }

    public String getState() {
        return getOrder().line().state().code();
    }

    public String getLook() {
        return PaymentOrdersPage.look(getOrder().line().state());
    }

    public boolean isDraft() {
        return getOrder().line().state() == OrderState.DRAFT;
    }

    public boolean isReleased() {
        return getOrder().line().state() == OrderState.RELEASED;
    }

    /** Whether the reader drafted it, and so cannot release it. */
    public boolean isMine() {
        return getOrder().line().createdBy().equals(caller.actor().staff());
    }

    /** How many owners of the order have another account that waits for a second person. */
    public long getChanging() {
        return getOrder().payments().stream().filter(PaymentLine::changing).count();
    }

    /** What is asked before the order is released: the sums once more. */
    public String getQuestion() {
        return Messages.text(Attempt.language(), "payment.order.question", getOrder().line().total(), getOrder().line().transactions(),
                getOrder().line().executionOn());
    }

    public String release() {
        return attempt.go(() -> {
            if (!orders.release(Ids.known(id), code, key).proved()) {
                throw InvalidInput.at("/code", "payment.code");
            }
            orders.keepFile(Ids.known(id));
            return again();
        }, "payment.order.released");
    }

    public String reject() {
        return attempt.go(() -> {
            orders.reject(Ids.known(id), reason == null ? "" : reason, new Faults());
            return again();
        }, "payment.order.rejected");
    }

    /** Which payments may have been refused: those that were not said to be. */
    public List<SelectItem> getRefusable() {
        return getOrder().payments().stream().filter(one -> one.refused() == null)
                .map(one -> new SelectItem(one.id().toString(), one.name() + " · " + Formats.money(one.amount().amount(), Attempt.language()))).toList();
    }

    public List<String> getWays() {
        return RefusalSaid.CODES;
    }

    public String refuse() {
        return attempt.go(() -> {
            List<UUID> payments = which == null || which.isEmpty() ? List.of() : List.of(Ids.known(which));
            String plain = refusalCode == null || refusalCode.isBlank() ? null : refusalCode.strip().toUpperCase(Locale.ROOT);
            orders.refuse(Ids.known(id), new Refused(payments, RefusalSaid.of(said), plain, note), new Faults());
            return again();
        }, "payment.order.refused");
    }

    /** Sends the file to the browser. */
    public void download() {
        attempt.go(() -> {
            Download.send("pain.001-" + getOrder().line().number() + ".xml", "application/xml", orders.file(Ids.known(id)));
            return null;
        });
    }

    private String again() {
        return "/payment/order.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = which;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getRefusalCode() {
        return refusalCode;
    }

    public void setRefusalCode(String refusalCode) {
        this.refusalCode = refusalCode;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
