package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** The files that the organisation has brought in. */
@ApplicationScoped
class ImportsExport implements ListExport {

    @Inject
    private ImportStore store;

    @Inject
    private Caller caller;

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Permission needs() {
        return Permission.IMPORT;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "file", "state", "by", "broughtOn", "rows", "faults", "made");
    }

    @Override
    public String heading(String column) {
        return "exchange.imports." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        store.list(caller.actor().organisation(), 0, Integer.MAX_VALUE).items().forEach(batch -> line.accept(Arrays.asList(batch.id().toString(),
                batch.fileName(), batch.state(), batch.by(), batch.broughtOn(), batch.rows(), batch.faults(), batch.made())));
    }
}
