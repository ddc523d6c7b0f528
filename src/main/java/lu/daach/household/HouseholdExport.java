package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** The list of households to take away: no income, no national number, no birth date. */
@ApplicationScoped
class HouseholdExport implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "fileNumber", "lastName", "people", "adults", "children", "language", "referent",
            "status");

    @Inject
    private HouseholdSearch search;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Override
    public String name() {
        return "households";
    }

    @Override
    public Permission needs() {
        return Permission.READ_HOUSEHOLDS;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "household.column." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        HouseholdFilter filter = HouseholdFilter.of(filters);
        UUID referent = filter.mine() ? caller.actor().staff() : null;
        LocalDate today = installation.today();
        Slice.each((first, most) -> search.lines(filter, referent, today, first, most), one -> line.accept(line(one)));
    }

    private static List<Object> line(HouseholdLine line) {
        return Arrays.asList(line.id().toString(), line.fileNumber(), line.lastName(), line.people(), line.adults(), line.children(),
                line.language(), line.referentName(), line.status().code());
    }
}
