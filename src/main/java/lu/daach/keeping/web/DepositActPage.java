package lu.daach.keeping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.keeping.DepositAct;
import lu.daach.keeping.DepositSheet;
import lu.daach.keeping.DepositStepKind;
import lu.daach.keeping.Deposits;
import lu.daach.keeping.rules.DepositReturn;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One step of a deposit: received, kept back, given back. */
@Named
@ViewScoped
public class DepositActPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Deposits deposits;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    /** Chosen when the page is shown: however often the button is pressed, the step is booked once. */
    private final String key = Ids.fresh().toString();
    private String id;
    private String kind;
    private BigDecimal amount;
    private LocalDate on;
    private String reason;
    private String note;
    private transient DepositSheet deposit;

    /** @throws Missing when the address names no deposit or no such step */
    public void open() {
        if (DepositStepKind.of(kind) == null || DepositStepKind.of(kind) == DepositStepKind.LATE) {
            throw new Missing();
        }
        on = installation.today();
        if (isReceipt()) {
            amount = above(getDeposit().missing());
            reason = "account";
        } else if (isReturn()) {
            DepositReturn back = getDeposit().course(on);
            amount = above(back.first().open().compareTo(Money.ZERO) > 0 && getDeposit().settledOn() == null ? back.first().open() : getDeposit().held());
        }
    }

    private static BigDecimal above(Money amount) {
        return amount.compareTo(Money.ZERO) > 0 ? amount.amount() : null;
    }

    public DepositSheet getDeposit() {
        if (deposit == null) {
            deposit = deposits.get(Ids.known(id));
        }
        return deposit;
    }

    public boolean isReceipt() {
        return DepositStepKind.RECEIPT.code().equals(kind);
    }

    public boolean isReturn() {
        return DepositStepKind.RETURN.code().equals(kind);
    }

    public List<String> getReasons() {
        return isReceipt() ? List.of("account", "desk") : List.of("unpaid", "charges", "damage", "keys", "other");
    }

    public String book() {
        return attempt.go(() -> {
            deposits.book(Ids.known(id), new DepositAct(key, DepositStepKind.of(kind), amount == null ? null : Money.rounded(amount), on,
                    isReturn() ? null : reason, note), new Faults());
            return KeptPage.here(getDeposit().household().toString());
        }, "keeping.depositAct.booked");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
