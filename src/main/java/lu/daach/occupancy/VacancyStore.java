package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds places that can be given to a household: leased, not being put in order, and nobody's from that day on. */
@ApplicationScoped
class VacancyStore {

    private static final String VACANT = """
            select p.dwelling_id, p.id, d.address, d.commune_code, case when d.letting = 'rooms' then p.label end,
                   p.bedrooms, p.capacity
            from dwelling.place p
            join dwelling.dwelling d on d.region_id = p.region_id and d.id = p.dwelling_id
            where exists (select 1 from lease.head_lease l
                          where l.region_id = p.region_id and l.dwelling_id = p.dwelling_id and l.period @> cast(?1 as date))
              and not exists (select 1 from dwelling.works w
                              where w.region_id = p.region_id and w.dwelling_id = p.dwelling_id and w.period @> cast(?1 as date))
              and not exists (select 1 from occupancy.occupancy o
                              where o.region_id = p.region_id and o.place_id = p.id and (upper(o.period) is null or upper(o.period) > ?1))
            order by d.commune_code, d.address, p.position, p.id
            """;

    @PersistenceContext
    private EntityManager entities;

    List<Vacancy> on(LocalDate day) {
        List<?> rows = entities.createNativeQuery(VACANT).setParameter(1, Date.valueOf(day)).getResultList();
        return rows.stream().map(row -> {
            Object[] cell = (Object[]) row;
            return new Vacancy((UUID) cell[0], (UUID) cell[1], (String) cell[2], (String) cell[3], (String) cell[4],
                    ((Number) cell[5]).intValue(), ((Number) cell[6]).intValue());
        }).toList();
    }
}
