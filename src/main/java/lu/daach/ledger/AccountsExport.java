package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** The accounts with their sums over a period: the same sums as the lines of {@link PostingsExport}. */
@ApplicationScoped
class AccountsExport implements ListExport {

    private static final List<String> COLUMNS = List.of("chart", "account", "kind", "opening", "debit", "credit", "closing");

    @Inject
    private BooksStore store;

    @Inject
    private Installation installation;

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "ledger.export." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        store.accounts(AskedPeriod.of(filters, installation.today()), account -> line.accept(Arrays.asList(account.number(), account.code(),
                account.kind().code(), account.opening().amount(), account.debit().amount(), account.credit().amount(), account.closing().amount())));
    }
}
