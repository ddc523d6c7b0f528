package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the communes of the bound region; there are a few dozen at the most, so they are read together. */
@ApplicationScoped
class CommuneStore {

    private static final Comparator<CommuneSheet> BY_CODE_AND_TIME =
            Comparator.comparing(CommuneSheet::code).thenComparing(commune -> commune.period().startsOn());

    @PersistenceContext
    private EntityManager entities;

    /** By code, then by time. */
    List<CommuneSheet> all() {
        return entities.createQuery("select c from Commune c", Commune.class).getResultStream()
                .map(Commune::sheet).sorted(BY_CODE_AND_TIME).toList();
    }

    Optional<CommuneSheet> inForce(String code, LocalDate on) {
        return all().stream().filter(commune -> commune.code().equals(code) && commune.period().contains(on)).findFirst();
    }

    /** The latest name of every code. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        all().forEach(commune -> names.put(commune.code(), commune.name()));
        return names;
    }
}
