package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** Every entry of a period, for the accountant: debit and credit of each posting, with the number of the chart of accounts. */
@ApplicationScoped
class PostingsExport implements ListExport {

    private static final List<String> COLUMNS = List.of("number", "posting", "bookedOn", "appliesTo", "cause", "line", "chart", "account", "kind", "debit",
            "credit", "reverses", "reason", "countsOn");

    @Inject
    private BooksStore store;

    @Inject
    private Installation installation;

    @Override
    public String name() {
        return "postings";
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
        store.entries(AskedPeriod.of(filters, installation.today()), line);
    }
}
