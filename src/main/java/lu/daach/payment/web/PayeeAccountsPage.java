package lu.daach.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import lu.daach.page.Attempt;
import lu.daach.payment.AccountChangeLine;
import lu.daach.payment.AccountChanges;
import lu.daach.payment.Payer;
import lu.daach.payment.PaymentOrders;

/** Accounts of owners that wait for a second person, and the account from which the organisation pays. */
@Named
@ViewScoped
public class PayeeAccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/payment/accounts.xhtml?faces-redirect=true";

    @Inject
    private AccountChanges changes;

    @Inject
    private PaymentOrders orders;

    @Inject
    private Attempt attempt;

    private transient List<AccountChangeLine> lines;
    private String name;
    private String iban;
    private String shown;
    private UUID shownOf;

    public void open() {
        Payer payer = orders.payer();
        if (payer != null) {
            name = payer.name();
            iban = payer.iban();
        }
        getLines();
    }

    public List<AccountChangeLine> getLines() {
        if (lines == null) {
            lines = changes.open();
        }
        return lines;
    }

    /** Shows the new account whole; that it was seen is journalled. */
    public String show(UUID change) {
        return attempt.go(() -> {
            shown = changes.account(change);
            shownOf = change;
            return null;
        });
    }

    /** @return null while it was not asked for */
    public String shown(UUID change) {
        return change.equals(shownOf) ? shown : null;
    }

    public String confirm(UUID change) {
        return attempt.go(() -> {
            changes.confirm(change);
            return AGAIN;
        }, "payment.accounts.confirmed");
    }

    public String refuse(UUID change) {
        return attempt.go(() -> {
            changes.refuse(change);
            return AGAIN;
        }, "payment.accounts.refused");
    }

    public String save() {
        return attempt.go(() -> {
            orders.payFrom(name, iban);
            return AGAIN;
        }, "payment.accounts.saved");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }
}
