package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.database.PeriodConverter;

/** The communes of the bound region. */
@ApplicationScoped
class CommuneStore {

    @PersistenceContext
    private EntityManager entities;

    KnownCommunes all() {
        List<?> rows = entities.createNativeQuery("select c.code, c.period::text from dwelling.commune c").getResultList();
        return new KnownCommunes(rows.stream().map(Object[].class::cast).collect(Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(row -> PeriodConverter.period((String) row[1]), Collectors.toList()))));
    }
}
