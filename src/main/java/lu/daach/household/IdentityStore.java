package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.household.rules.NationalId;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;

/** Keeps other names and national numbers of persons. */
@ApplicationScoped
class IdentityStore {

    /** A person as it is needed here. */
    record Named(UUID id, String firstName, String lastName, LocalDate born) {
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NationalIdVault vault;

    /** @throws Missing when the household has no such member */
    Named person(UUID household, String key) {
        List<Object[]> rows = rows(entities.createNativeQuery(
                "select p.id, p.first_name, p.last_name, p.born from household.person p where p.household_id = ?1 and p.key = ?2")
                .setParameter(1, household).setParameter(2, key));
        return rows.stream().findFirst().map(row -> new Named((UUID) row[0], (String) row[1], (String) row[2],
                ((java.sql.Date) row[3]).toLocalDate())).orElseThrow(Missing::new);
    }

    /** By the key of the member; members without another name are left out. */
    Map<String, List<Alias>> aliases(UUID household) {
        Map<String, List<Alias>> found = new LinkedHashMap<>();
        rows(entities.createNativeQuery("select p.key, a.kind, a.last_name, a.first_name from household.alias a"
                + " join household.person p on p.id = a.person_id where p.household_id = ?1 order by p.position, a.position")
                .setParameter(1, household)).forEach(row -> found.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                        .add(new Alias(AliasKind.of((String) row[1]), (String) row[2], (String) row[3])));
        return found;
    }

    void rename(UUID person, List<Alias> aliases) {
        entities.createNativeQuery("delete from household.alias where person_id = ?1").setParameter(1, person).executeUpdate();
        int position = 0;
        for (Alias alias : aliases) {
            add(person, position++, alias);
        }
    }

    /** @return the id of the row */
    UUID add(UUID person, int position, Alias alias) {
        UUID id = Ids.fresh();
        entities.createNativeQuery("insert into household.alias (id, person_id, position, kind, last_name, first_name)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)").setParameter(1, id).setParameter(2, person).setParameter(3, position)
                .setParameter(4, alias.kind().code()).setParameter(5, alias.lastName()).setParameter(6, alias.firstName()).executeUpdate();
        return id;
    }

    /** By the key of the member; members without a number are left out. */
    Map<String, NationalIdSheet> sheets(UUID household) {
        Map<String, NationalIdSheet> found = new LinkedHashMap<>();
        rows(entities.createNativeQuery("select p.key, n.ending, n.born is not distinct from p.born,"
                + " (select count(*) from household.national_id o join household.person q on q.id = o.person_id"
                + "  join household.household h on h.id = q.household_id and h.merged_into is null"
                + "  where o.fingerprint = n.fingerprint and o.person_id <> n.person_id)"
                + " from household.national_id n join household.person p on p.id = n.person_id where p.household_id = ?1")
                .setParameter(1, household)).forEach(row -> found.put((String) row[0], new NationalIdSheet(NationalId.masked((String) row[1]),
                        ((Number) row[3]).intValue(), !(Boolean) row[2])));
        return found;
    }

    /** The whole number; empty when none is known. */
    Optional<String> number(UUID person) {
        return rows(entities.createNativeQuery("select n.organisation_id, n.sealed from household.national_id n where n.person_id = ?1")
                .setParameter(1, person)).stream().findFirst().map(row -> vault.open(person, (UUID) row[0], (byte[]) row[1]));
    }

    void write(UUID person, String number) {
        NationalIdVault.Kept kept = vault.keep(person, number);
        entities.createNativeQuery("insert into household.national_id (person_id, organisation_id, sealed, fingerprint, ending, born)"
                + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as date)) on conflict (region_id, person_id) do update"
                + " set organisation_id = excluded.organisation_id, sealed = excluded.sealed, fingerprint = excluded.fingerprint,"
                + " ending = excluded.ending, born = excluded.born")
                .setParameter(1, person).setParameter(2, kept.organisation()).setParameter(3, kept.sealed())
                .setParameter(4, kept.fingerprint()).setParameter(5, kept.ending()).setParameter(6, kept.born()).executeUpdate();
    }

    void forget(UUID person) {
        entities.createNativeQuery("delete from household.national_id where person_id = ?1").setParameter(1, person).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
