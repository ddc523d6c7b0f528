package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** The list of vacant places to take away. */
@ApplicationScoped
class VacancyExport implements ListExport {

    private static final List<String> COLUMNS = List.of("address", "place", "commune", "bedrooms", "capacity", "since", "cause", "note",
            "comingOn");

    @Inject
    private VacancyCauseStore store;

    @Inject
    private Installation installation;

    @Override
    public String name() {
        return "vacancies";
    }

    @Override
    public Permission needs() {
        return Permission.READ_OCCUPANCIES;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "occupancy.column." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        LocalDate today = installation.today();
        VacantPlaceFilter filter = VacantPlaceFilter.of(filters, today);
        Slice.each((first, most) -> store.list(filter, today, first, most), place -> line.accept(Arrays.asList(place.address(), place.room(), place.communeCode(), place.bedrooms(),
                place.capacity(), place.since(), place.cause().code(), place.note(), place.comingOn())));
    }
}
