package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.AidAmount;
import lu.daach.followup.AidAmounts;
import lu.daach.followup.AidKind;
import lu.daach.followup.AidRequest;
import lu.daach.followup.AidSheet;
import lu.daach.followup.Aids;
import lu.daach.followup.Followed;
import lu.daach.followup.Notes;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The form by which a household's request comes into the register. */
@Named
@ViewScoped
public class AidRequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Aids aids;

    @Inject
    private AidAmounts amounts;

    @Inject
    private Notes notes;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String household;
    private String kind;
    private LocalDate requestedOn;
    private BigDecimal amount;
    private String per = "once";
    private String purpose;
    private boolean urgent;

    private transient Followed file;

    /** Nobody opens it who may not send it. */
    public void open() {
        getFile();
        requestedOn = installation.today();
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(Ids.known(household));
        }
        return file;
    }


    public String save() {
        return attempt.go(() -> {
            AidSheet aid = aids.request(Ids.known(household), new AidRequest(kind, requestedOn, new Money(amount), "month".equals(per), purpose,
                    urgent), new Faults());
            return "/followup/aid.xhtml?faces-redirect=true&id=" + aid.id();
        }, "followup.aidRequest.saved");
    }

    public List<String> getKinds() {
        return AidKind.CODES;
    }

    public List<String> getPers() {
        return List.of("once", "month");
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getKind() {
        return kind;
    }

    /** Another kind brings its usual amount and its usual way of being paid. */
    public void setKind(String kind) {
        if (kind != null && !AidKind.CODES.contains(kind)) {
            return;
        }
        if (kind != null && !kind.equals(this.kind)) {
            per = AidKind.of(kind).monthly() ? "month" : "once";
            amount = amounts.on(kind, installation.today()).map(usual -> usual.amount().amount()).orElse(null);
        }
        this.kind = kind;
    }

    /** What is usually given of the chosen kind; null where it differs from case to case. */
    public AidAmount getUsual() {
        return kind == null ? null : amounts.on(kind, installation.today()).orElse(null);
    }

    public LocalDate getRequestedOn() {
        return requestedOn;
    }

    public void setRequestedOn(LocalDate requestedOn) {
        this.requestedOn = requestedOn;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getPer() {
        return per;
    }

    public void setPer(String per) {
        this.per = per;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }
}
