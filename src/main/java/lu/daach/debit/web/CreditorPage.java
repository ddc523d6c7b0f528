package lu.daach.debit.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.banking.BankStatements;
import lu.daach.debit.Creditor;
import lu.daach.debit.Mandates;
import lu.daach.kernel.Faults;
import lu.daach.page.Attempt;

/** Who collects, on which account, and how long before a debit households are told. */
@Named
@ViewScoped
public class CreditorPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_NOTICE = 14;

    @Inject
    private Mandates mandates;

    @Inject
    private BankStatements statements;

    @Inject
    private Attempt attempt;

    private String name;
    private String iban;
    private String identifier;
    private Integer noticeDays = USUAL_NOTICE;

    public void open() {
        Creditor creditor = mandates.creditor();
        if (creditor != null) {
            name = creditor.name();
            iban = creditor.iban();
            identifier = creditor.identifier();
            noticeDays = creditor.noticeDays();
        }
    }

    public List<SelectItem> getAccounts() {
        return statements.accounts().stream().map(own -> new SelectItem(own.iban(), own.label() + " · " + own.grouped())).toList();
    }

    public String keep() {
        return attempt.go(() -> {
            mandates.collectAs(name, iban, identifier, noticeDays, new Faults());
            return "/debit/mandates.xhtml?faces-redirect=true";
        }, "debit.creditor.kept");
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

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public Integer getNoticeDays() {
        return noticeDays;
    }

    public void setNoticeDays(Integer noticeDays) {
        this.noticeDays = noticeDays;
    }
}
