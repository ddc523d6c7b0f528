package lu.daach.rentrun.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.kernel.Ids;
import lu.daach.page.SliceModel;
import lu.daach.rentrun.AccountLine;
import lu.daach.rentrun.Accounts;
import lu.daach.rentrun.HouseholdAccount;

/** The account of a household: charges, and savings apart from them. */
@Named
@ViewScoped
public class HouseholdAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    private String household;
    private transient HouseholdAccount account;
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

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }
}
