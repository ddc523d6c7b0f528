package lu.daach.keeping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import lu.daach.keeping.ReleaseKind;
import lu.daach.keeping.Savings;
import lu.daach.keeping.SavingsFile;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.page.Attempt;

/** Gives savings of a household out. */
@Named
@ViewScoped
public class ReleaseSavingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Savings savings;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    /** Chosen when the page is shown: however often the button is pressed, the savings are given out once. */
    private final String key = Ids.fresh().toString();
    private String household;
    private String kind;
    private BigDecimal amount;
    private boolean setOff;
    private String reason;
    private transient SavingsFile file;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        boolean left = getFile().left(installation.today());
        kind = left ? ReleaseKind.EXIT.code() : ReleaseKind.HOUSING.code();
        Money most = left ? getFile().balance() : getFile().early();
        amount = most.compareTo(Money.ZERO) > 0 ? most.amount() : null;
        setOff = left && getFile().owed().compareTo(Money.ZERO) > 0;
    }

    public SavingsFile getFile() {
        if (file == null) {
            file = savings.file(Ids.known(household));
        }
        return file;
    }

    /** Before the exit only a manager gives savings out. */
    public List<String> getKinds() {
        if (getFile().left(installation.today())) {
            return List.of(ReleaseKind.EXIT.code());
        }
        return isAllowed() ? List.of(ReleaseKind.HOUSING.code(), ReleaseKind.HARDSHIP.code()) : List.of();
    }

    public boolean isAllowed() {
        return getFile().left(installation.today()) || caller.actor().may(Permission.ANSWER_FOR_EXCEPTIONS);
    }

    public String release() {
        return attempt.go(() -> {
            savings.release(Ids.known(household), key, ReleaseKind.of(kind), amount == null ? null : Money.rounded(amount), setOff, reason, new Faults());
            return KeptPage.here(household);
        }, "keeping.releaseSavings.released");
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

    public void setKind(String kind) {
        this.kind = kind;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public boolean isSetOff() {
        return setOff;
    }

    public void setSetOff(boolean setOff) {
        this.setOff = setOff;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
