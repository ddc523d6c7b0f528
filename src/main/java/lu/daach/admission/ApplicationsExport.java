package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;
import lu.daach.rulebook.Scheme;

/** The list of applications, filtered as on its page. */
@ApplicationScoped
class ApplicationsExport implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "household", "fileNumber", "receivedOn", "schemes", "status", "decidedOn", "outcome");

    @Inject
    private Applications applications;

    @Override
    public String name() {
        return "applications";
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
        ApplicationFilter filter = Filters.applications(filters);
        Slice.each((first, most) -> applications.list(filter, first, most), one -> line.accept(Arrays.asList(one.id().toString(), one.householdName(), one.fileNumber(), one.receivedOn(),
                one.schemes().stream().map(Scheme::code).collect(Collectors.joining(" ")), one.status().code(),
                one.decision() == null ? null : one.decision().decidedOn(), one.decision() == null ? null : one.decision().outcome().code())));
    }
}
