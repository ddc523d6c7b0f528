package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import lu.daach.dossier.ListExport;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;

/** The list of dwellings. */
@ApplicationScoped
class DwellingsExport implements ListExport {

    private static final List<String> COLUMNS = List.of("id", "address", "communeCode", "commune", "kind", "letting", "places", "bedrooms", "surface", "energyClass",
            "firstOccupiedOn");

    @Inject
    private DwellingStore store;

    @Inject
    private CommuneStore communes;

    @Override
    public String name() {
        return "dwellings";
    }

    @Override
    public Permission needs() {
        return Permission.READ_DWELLINGS;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public String heading(String column) {
        return "dwelling.export." + column;
    }

    @Override
    public void lines(Map<String, String> filters, Consumer<List<Object>> line) {
        DwellingFilter filter = new DwellingFilter(filters.get("q"), filters.get("commune"));
        Map<String, String> names = communes.names();
        Slice.parts((first, most) -> store.list(filter, first, most), part -> {
            Map<UUID, List<PlaceLine>> places = store.places(part.stream().map(Dwelling::id).toList());
            for (Dwelling dwelling : part) {
                DwellingSheet sheet = dwelling.sheet(names.get(dwelling.commune()), places.getOrDefault(dwelling.id(), List.of()));
                line.accept(Arrays.asList(sheet.id().toString(), sheet.address(), sheet.commune(), sheet.communeName(), sheet.kind().code(), sheet.letting().code(),
                        sheet.places().size(), sheet.bedrooms(), sheet.surfaceSquareMetres(), sheet.energyClass(), sheet.firstOccupiedOn()));
            }
        });
    }
}
