package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What a claim can be about: leases, and who lived in their homes. */
@ApplicationScoped
public class ClaimChoices {

    private static final String LEASES = """
            select l.id, w.address || ' · ' || o.name, l.id from lease.head_lease l
            join lease.owner o on o.region_id = l.region_id and o.id = l.owner_id
            join dwelling.dwelling w on w.region_id = l.region_id and w.id = l.dwelling_id
            where (cast(?1 as uuid) is null or l.id = cast(?1 as uuid))
              and (cast(?2 as text) is null or lease.plain(w.address || ' ' || o.name) like '%' || lease.plain(cast(?2 as text)) || '%')
            order by 2, lower(l.period) desc""";

    private static final String HOUSEHOLDS = """
            select h.id, h.last_name || ' · ' || h.file_number, max(lower(c.period)) from lease.head_lease l
            join occupancy.occupancy c on c.region_id = l.region_id and c.dwelling_id = l.dwelling_id and c.period && l.period
            join household.household h on h.region_id = c.region_id and h.id = c.household_id
            where l.id = ?1 group by h.id, h.last_name, h.file_number order by 3 desc""";

    @PersistenceContext
    private EntityManager entities;

    /** @param name as people read it */
    public record Choice(UUID id, String name) {
    }

    /** Leases whose address or owner has the words; null for all. */
    @UseCase(needs = Permission.PROPOSE_CLAIMS)
    public List<Choice> leases(String words, int most) {
        return choices(entities.createNativeQuery(LEASES).setParameter(1, null).setParameter(2, words == null || words.isBlank() ? null : words.strip())
                .setMaxResults(most).getResultList());
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.PROPOSE_CLAIMS)
    public Choice lease(UUID id) {
        return choices(entities.createNativeQuery(LEASES).setParameter(1, id.toString()).setParameter(2, null).getResultList()).stream().findFirst()
                .orElseThrow(Missing::new);
    }

    /** Who lived in the home of the lease, who came last first. */
    @UseCase(needs = Permission.PROPOSE_CLAIMS)
    public List<Choice> households(UUID headLease) {
        return choices(entities.createNativeQuery(HOUSEHOLDS).setParameter(1, headLease).getResultList());
    }

    private static List<Choice> choices(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Choice((UUID) row[0], (String) row[1])).toList();
    }
}
