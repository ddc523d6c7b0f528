package lu.daach.rentrun.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.page.SliceModel;
import lu.daach.rentrun.AccountLine;
import lu.daach.rentrun.Accounts;
import lu.daach.rentrun.HouseholdAccount;
import lu.daach.rentrun.rules.OpenMonths;

/** The account of a household: charges, and savings apart from them. */
@Named
@ViewScoped
public class HouseholdAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LATEST_MONTHS = 6;

    @Inject
    private Accounts accounts;

    private String household;
    private transient HouseholdAccount account;
    private transient OpenMonths.Result covered;
    private SliceModel<AccountLine> charges;
    private SliceModel<AccountLine> savings;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        getAccount();
    }

    public HouseholdAccount getAccount() {
        if (account == null) {
            account = accounts.household(Ids.known(household));
        }
        return account;
    }

    public SliceModel<AccountLine> getCharges() {
        if (charges == null) {
            charges = new SliceModel<>((first, most) -> accounts.charges(Ids.known(household), first, most));
        }
        return charges;
    }

    public SliceModel<AccountLine> getSavings() {
        if (savings == null) {
            savings = new SliceModel<>((first, most) -> accounts.savings(Ids.known(household), first, most));
        }
        return savings;
    }

    /** The months that are open and the latest ones, the last first. */
    public List<OpenMonths.Asked> getMonths() {
        List<OpenMonths.Asked> shown = new ArrayList<>();
        List<OpenMonths.Asked> all = getCovered().months();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (shown.size() < LATEST_MONTHS || !all.get(i).open().equals(Money.ZERO)) {
                shown.add(all.get(i));
            }
        }
        return shown;
    }

    public OpenMonths.Result getCovered() {
        if (covered == null) {
            covered = accounts.months(Ids.known(household));
        }
        return covered;
    }

    public boolean isAhead() {
        return !getCovered().ahead().equals(Money.ZERO);
    }

    public YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }
}
