package lu.daach.keeping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.keeping.Contract;
import lu.daach.keeping.DepositSheet;
import lu.daach.keeping.Deposits;
import lu.daach.keeping.Savings;
import lu.daach.keeping.SavingsFile;
import lu.daach.keeping.rules.DepositReturn;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.Download;
import lu.daach.page.SliceModel;
import lu.daach.payment.HouseholdAccountSheet;
import lu.daach.payment.HouseholdDues;
import lu.daach.rentrun.AccountLine;
import lu.daach.rentrun.Accounts;

/** What the agency keeps for a household: its deposits and its savings, and the account on which it gives them back. */
@Named
@ViewScoped
public class KeptPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Deposits deposits;

    @Inject
    private Savings savings;

    @Inject
    private Accounts accounts;

    @Inject
    private HouseholdDues dues;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String household;
    private String holder;
    private String iban;
    private LocalDate keysOn;
    private LocalDate settledOn;
    private transient List<DepositSheet> sheets;
    private transient SavingsFile file;
    private SliceModel<AccountLine> movements;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        getFile();
        HouseholdAccountSheet account = getAccount();
        holder = account == null ? getFile().name() : account.holder();
        if (getRunning() != null) {
            keysOn = getRunning().keysOn();
            settledOn = getRunning().settledOn();
        }
    }

    public SavingsFile getFile() {
        if (file == null) {
            file = savings.file(Ids.known(household));
        }
        return file;
    }

    public List<DepositSheet> getDeposits() {
        if (sheets == null) {
            sheets = deposits.of(Ids.known(household));
        }
        return sheets;
    }

    /** The deposit whose return dates are asked: the last one of money that is not closed; null for none. */
    public DepositSheet getRunning() {
        DepositSheet running = null;
        for (DepositSheet one : getDeposits()) {
            String state = state(one);
            running = state.equals("paper") || state.equals("closed") ? running : one;
        }
        return running;
    }

    public List<Contract> getContracts() {
        return deposits.contracts(Ids.known(household));
    }

    public String state(DepositSheet deposit) {
        return deposit.state(installation.today());
    }

    public String look(DepositSheet deposit) {
        return DepositsPage.look(state(deposit));
    }

    /** How the deposit goes back. */
    public DepositReturn back(DepositSheet deposit) {
        return deposit.course(installation.today());
    }

    public Money getHeld() {
        return getDeposits().stream().map(DepositSheet::held).reduce(Money.ZERO, Money::plus);
    }

    public Money getPayable() {
        return dues.due(Ids.known(household));
    }

    public HouseholdAccountSheet getAccount() {
        return dues.account(Ids.known(household));
    }

    public boolean isLeft() {
        return getFile().left(installation.today());
    }

    public SliceModel<AccountLine> getMovements() {
        if (movements == null) {
            movements = new SliceModel<>((first, most) -> accounts.savings(Ids.known(household), first, most));
        }
        return movements;
    }

    public String keepDates() {
        return attempt.go(() -> {
            deposits.dates(getRunning().id(), getRunning().version(), keysOn, settledOn, new Faults());
            return here(household);
        }, "keeping.kept.datesKept");
    }

    public String keepAccount() {
        return attempt.go(() -> {
            dues.state(Ids.known(household), holder, iban, new Faults());
            return here(household);
        }, "keeping.kept.accountKept");
    }

    /** Sends the statement of the savings to the browser. */
    public void takeStatement() {
        attempt.go(() -> {
            Download.pdf("savings", savings.statement(Ids.known(household)));
            return null;
        });
    }

    static String here(String household) {
        return "/keeping/kept.xhtml?faces-redirect=true&household=" + household;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public LocalDate getKeysOn() {
        return keysOn;
    }

    public void setKeysOn(LocalDate keysOn) {
        this.keysOn = keysOn;
    }

    public LocalDate getSettledOn() {
        return settledOn;
    }

    public void setSettledOn(LocalDate settledOn) {
        this.settledOn = settledOn;
    }
}
