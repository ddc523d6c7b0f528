package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Which households and persons are known already, for tables from outside: asked once for all rows. */
@ApplicationScoped
public class KnownHouseholds {

    @PersistenceContext
    private EntityManager entities;

    /** The households with these file numbers; a number that nobody has is left out. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<Integer, UUID> numbered(Collection<Integer> numbers) {
        Map<Integer, UUID> households = new HashMap<>();
        for (Object row : entities.createNativeQuery("select file_number, id from household.household where file_number = any(cast(?1 as integer[]))")
                .setParameter(1, array(numbers)).getResultList()) {
            households.put(((Number) ((Object[]) row)[0]).intValue(), (UUID) ((Object[]) row)[1]);
        }
        return households;
    }

    /** The persons who were born on one of these days. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public List<KnownPerson> born(Collection<LocalDate> days) {
        List<?> rows = entities.createNativeQuery("select p.household_id, h.file_number, p.last_name, p.first_name, p.born from household.person p"
                + " join household.household h on h.region_id = p.region_id and h.id = p.household_id where p.born = any(cast(?1 as date[]))")
                .setParameter(1, array(days)).getResultList();
        return rows.stream().map(row -> {
            Object[] cells = (Object[]) row;
            return new KnownPerson((UUID) cells[0], ((Number) cells[1]).intValue(), (String) cells[2], (String) cells[3],
                    ((Date) cells[4]).toLocalDate());
        }).toList();
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
