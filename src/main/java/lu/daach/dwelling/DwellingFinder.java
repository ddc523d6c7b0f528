package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Found;
import lu.daach.dossier.SearchSource;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.organisation.Permission;

/** Finds dwellings by their address, with small misspellings and without accents. */
@ApplicationScoped
class DwellingFinder implements SearchSource {

    @Inject
    private DwellingStore store;

    @Override
    public Permission needs() {
        return Permission.READ_DWELLINGS;
    }

    @Override
    public List<Found> find(String words, int most) {
        return store.like(words, most).stream().map(row -> new Found(new Subject(SubjectKind.DWELLING, (UUID) row[0]), (String) row[1],
                row[2] == null ? "" : (String) row[2], Math.min(1, ((Number) row[3]).doubleValue()))).toList();
    }
}
