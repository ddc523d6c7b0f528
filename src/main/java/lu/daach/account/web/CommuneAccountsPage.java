package lu.daach.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import lu.daach.account.AccountRow;
import lu.daach.account.TwoSided;
import lu.daach.account.TwoSidedAccounts;
import lu.daach.dwelling.Communes;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** Both sides of the homes by commune, without names of people; the last twelve months unless others are asked for. */
@Named
@ViewScoped
public class CommuneAccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    @Inject
    private TwoSidedAccounts accounts;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    private String from;
    private String until;
    private transient TwoSided account;

    /** @throws Missing when the address names no months */
    public void open() {
        YearMonth last = YearMonth.from(installation.today());
        until = until == null || until.isEmpty() ? last.toString() : until;
        from = from == null || from.isEmpty() ? month(until).minusMonths(MONTHS - 1L).toString() : from;
        getAccount();
    }

    public TwoSided getAccount() {
        if (account == null) {
            account = accounts.communes(month(from), month(until), new Faults());
        }
        return account;
    }

    public String name(AccountRow row) {
        return row.key().equals(AccountRow.OTHER) ? Messages.text(Attempt.language(), "account.communeAccounts.other") : communes.name(row.key());
    }

    private static YearMonth month(String value) {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeParseException e) {
            throw new Missing();
        }
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
