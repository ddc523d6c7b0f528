package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** Everything that was found in a file, to be worked off beside it; {@code id} names the file. */
@ApplicationScoped
class FindingsExport implements ListExport {


    @Inject
    private ImportStore store;

    @Inject
    private Caller caller;

    @Override
    public String name() {
        return "import-findings";
    }

    @Override
    public Permission needs() {
        return Permission.IMPORT;
    }

    @Override
    public List<String> columns() {
        return List.of("sheet", "row", "column", "heading", "severity", "text");
    }

    @Override
    public String heading(String column) {
        return "exchange.findings." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        java.util.UUID batch = Ids.known(filters.get("id"));
        Language language = caller.actor().language();
        store.get(batch, caller.actor().organisation());
        Slice.each((first, most) -> store.findings(batch, null, first, most), found -> line.accept(Arrays.asList(found.sheetName(), found.row(), found.column(), found.heading(),
                found.fault() ? "fault" : "warning", found.sentence().in(language))));
    }
}
