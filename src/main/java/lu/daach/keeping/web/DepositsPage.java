package lu.daach.keeping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.keeping.DepositSheet;
import lu.daach.keeping.Deposits;
import lu.daach.keeping.KeepingRule;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** All deposits by where they stand, and the agency's rules about them. */
@Named
@ViewScoped
public class DepositsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("due", "overdue", "held", "returning", "late", "closed", "paper");

    @Inject
    private Deposits deposits;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String state;
    private LocalDate appliesFrom;
    private BigDecimal depositMonths;
    private BigDecimal earlyPercent;
    private transient List<DepositSheet> all;

    public void open() {
        appliesFrom = installation.today().plusMonths(1).withDayOfMonth(1);
        KeepingRule now = getRules().get(0);
        depositMonths = now.depositMonths();
        earlyPercent = now.earlyPercent();
    }

    private List<DepositSheet> all() {
        if (all == null) {
            all = deposits.list(null);
        }
        return all;
    }

    public SliceModel<DepositSheet> getLines() {
        return SliceModel.of(all().stream().filter(one -> state == null || state.isEmpty() || state(one).equals(state)).toList());
    }

    public String state(DepositSheet deposit) {
        return deposit.state(installation.today());
    }

    /** How the chip of a deposit looks. */
    public String look(DepositSheet deposit) {
        return look(state(deposit));
    }

    static String look(String state) {
        return switch (state) {
            case "held" -> "done";
            case "due", "returning" -> "soon";
            case "overdue", "late" -> "broken";
            default -> "quiet";
        };
    }

    public List<String> getStates() {
        return STATES;
    }

    /** @param code null for all */
    public long count(String code) {
        return all().stream().filter(one -> code == null || state(one).equals(code)).count();
    }

    public Money getHeld() {
        return all().stream().map(DepositSheet::held).reduce(Money.ZERO, Money::plus);
    }

    public Money getMissing() {
        return all().stream().filter(one -> one.keysOn() == null).map(DepositSheet::missing).reduce(Money.ZERO, Money::plus);
    }

    public List<KeepingRule> getRules() {
        return deposits.rules();
    }

    public String decide() {
        return attempt.go(() -> {
            deposits.decide(appliesFrom, depositMonths, earlyPercent, new Faults());
            return "/keeping/deposits.xhtml?faces-redirect=true";
        }, "keeping.deposits.decided");
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public LocalDate getAppliesFrom() {
        return appliesFrom;
    }

    public void setAppliesFrom(LocalDate appliesFrom) {
        this.appliesFrom = appliesFrom;
    }

    public BigDecimal getDepositMonths() {
        return depositMonths;
    }

    public void setDepositMonths(BigDecimal depositMonths) {
        this.depositMonths = depositMonths;
    }

    public BigDecimal getEarlyPercent() {
        return earlyPercent;
    }

    public void setEarlyPercent(BigDecimal earlyPercent) {
        this.earlyPercent = earlyPercent;
    }
}
