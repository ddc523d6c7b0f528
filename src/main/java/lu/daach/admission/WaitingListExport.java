package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.daach.dossier.ListExport;
import lu.daach.organisation.Permission;
import lu.daach.rulebook.Scheme;

/** The waiting list in its order, filtered as on its page. */
@ApplicationScoped
class WaitingListExport implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "rank", "household", "fileNumber", "receivedOn", "since", "points", "people", "bedrooms",
            "schemes", "communes", "contactOn", "freshness");

    @Inject
    private WaitingList waiting;

    @Override
    public String name() {
        return "waiting-list";
    }

    @Override
    public Permission needs() {
        return Permission.READ_APPLICATIONS;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "admission.column." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        waiting.list(Filters.waiting(filters), 0, Integer.MAX_VALUE).items().forEach(one -> line.accept(Arrays.asList(one.application().toString(), one.rank(), one.name(),
                one.fileNumber(), one.receivedOn(), one.since(), one.base().total(), one.people(), one.bedrooms(),
                one.schemes().stream().map(Scheme::code).collect(Collectors.joining(" ")), String.join(" ", one.wanted()), one.contactOn(),
                one.freshness().code())));
    }
}
