package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Found;
import lu.daach.dossier.SearchSource;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.organisation.Permission;

/** Finds owners by name (accents, order and small misspellings do not matter), by the end of their account and by their address. */
@ApplicationScoped
class OwnerSearch implements SearchSource {

    @Inject
    private OwnerStore store;

    @Override
    public Permission needs() {
        return Permission.READ_OWNERS;
    }

    @Override
    public List<Found> find(String words, int most) {
        return store.like(words, most).stream().map(row -> new Found(new Subject(SubjectKind.OWNER, (UUID) row[0]), (String) row[1],
                row[3] == null ? "" : (String) row[3], Math.min(1, ((Number) row[4]).doubleValue()))).toList();
    }
}
