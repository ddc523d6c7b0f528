package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Which dwellings are known already, for tables from outside: asked once for all rows. */
@ApplicationScoped
public class KnownDwellings {

    @PersistenceContext
    private EntityManager entities;

    /** All dwellings with their places, by address. */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public List<KnownDwelling> all() {
        Map<UUID, KnownDwelling> known = new LinkedHashMap<>();
        for (Object row : entities.createNativeQuery("select d.id, d.commune_code, d.address, p.label, p.id from dwelling.dwelling d"
                + " join dwelling.place p on p.region_id = d.region_id and p.dwelling_id = d.id order by d.address, d.id, p.position").getResultList()) {
            Object[] cells = (Object[]) row;
            known.computeIfAbsent((UUID) cells[0], id -> new KnownDwelling(id, (String) cells[1], (String) cells[2], new HashMap<>()))
                    .places().put((String) cells[3], (UUID) cells[4]);
        }
        return List.copyOf(known.values());
    }
}
