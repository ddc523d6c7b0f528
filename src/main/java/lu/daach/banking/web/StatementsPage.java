package lu.daach.banking.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.banking.BankStatements;
import lu.daach.banking.OwnAccount;
import lu.daach.banking.StatementSheet;
import lu.daach.page.SliceModel;

/** The statements that came, and where to bring in another file. */
@Named
@ViewScoped
public class StatementsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BankStatements statements;

    private transient List<OwnAccount> accounts;
    private SliceModel<StatementSheet> lines;

    public SliceModel<StatementSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> statements.list(null, first, most));
        }
        return lines;
    }

    public List<OwnAccount> getAccounts() {
        if (accounts == null) {
            accounts = statements.accounts();
        }
        return accounts;
    }
}
