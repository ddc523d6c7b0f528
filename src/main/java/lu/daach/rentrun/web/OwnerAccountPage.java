package lu.daach.rentrun.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.kernel.Ids;
import lu.daach.page.SliceModel;
import lu.daach.rentrun.AccountLine;
import lu.daach.rentrun.Accounts;
import lu.daach.rentrun.OwnerAccount;

/** The account of an owner. */
@Named
@ViewScoped
public class OwnerAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    private String owner;
    private transient OwnerAccount account;
    private SliceModel<AccountLine> dues;

    /** @throws lu.daach.kernel.Missing when the address names no owner */
    public void open() {
        getAccount();
    }

    public OwnerAccount getAccount() {
        if (account == null) {
            account = accounts.owner(Ids.known(owner));
        }
        return account;
    }

    public SliceModel<AccountLine> getDues() {
        if (dues == null) {
            dues = new SliceModel<>((first, most) -> accounts.dues(Ids.known(owner), first, most));
        }
        return dues;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
