package lu.daach.keeping.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.keeping.Contract;
import lu.daach.keeping.DepositCard;
import lu.daach.keeping.DepositForm;
import lu.daach.keeping.Deposits;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.rentrun.Accounts;

/** Agrees a deposit for a contract of a household. */
@Named
@ViewScoped
public class AgreeDepositPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_TO_PAY = 30;

    @Inject
    private Deposits deposits;

    @Inject
    private Accounts accounts;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String household;
    private String occupancy;
    private String form = DepositForm.CASH.code();
    private BigDecimal amount;
    private LocalDate agreedOn;
    private LocalDate dueOn;
    private String note;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        accounts.household(Ids.known(household));
        List<Contract> contracts = deposits.contracts(Ids.known(household));
        if (contracts.isEmpty()) {
            return;
        }
        Contract first = contracts.get(0);
        occupancy = first.occupancy().toString();
        Money usual = deposits.usual(first);
        amount = usual == null || usual.equals(Money.ZERO) ? null : usual.amount();
        agreedOn = installation.today();
        dueOn = agreedOn.plusDays(DAYS_TO_PAY);
    }

    public List<SelectItem> getContracts() {
        return deposits.contracts(Ids.known(household)).stream().map(contract -> new SelectItem(contract.occupancy().toString(),
                contract.address() + " (" + Formats.date(contract.from(), Attempt.language()) + ")")).toList();
    }

    public List<String> getForms() {
        return DepositForm.CODES;
    }

    public String agree() {
        return attempt.go(() -> {
            deposits.agree(new DepositCard(occupancy == null ? null : Ids.known(occupancy), DepositForm.of(form), amount == null ? null : Money.rounded(amount),
                    agreedOn, dueOn, note == null || note.isBlank() ? null : note.strip()), new Faults());
            return KeptPage.here(household);
        }, "keeping.agreeDeposit.agreed");
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getOccupancy() {
        return occupancy;
    }

    public void setOccupancy(String occupancy) {
        this.occupancy = occupancy;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(LocalDate agreedOn) {
        this.agreedOn = agreedOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
