package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.organisation.Actor;

/** Keeps the usual amounts of offices; gives those of one office of the bound region only. */
@ApplicationScoped
class AidAmountStore {

    private static final String ALL = """
            select a.kind, a.applies_from, a.amount, a.source from followup.aid_amount a
            where a.organisation_id = ?1 and (cast(?2 as text) is null or a.kind = ?2) and (cast(?3 as date) is null or a.applies_from <= cast(?3 as date))
            order by a.kind, a.applies_from desc""";

    private static final String SET = """
            insert into followup.aid_amount (organisation_id, kind, applies_from, amount, source, set_by, set_on) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            on conflict (region_id, organisation_id, kind, applies_from)
            do update set amount = excluded.amount, source = excluded.source, set_by = excluded.set_by, set_on = excluded.set_on""";

    @PersistenceContext
    private EntityManager entities;

    void set(AidAmount one, Actor by, LocalDate today) {
        entities.createNativeQuery(SET).setParameter(1, by.organisation()).setParameter(2, one.kind()).setParameter(3, one.from())
                .setParameter(4, one.amount().amount()).setParameter(5, one.source()).setParameter(6, by.staff()).setParameter(7, today).executeUpdate();
    }

    /** By kind, the newest first. */
    List<AidAmount> all(UUID office) {
        return found(office, null, null);
    }

    Optional<AidAmount> on(UUID office, String kind, LocalDate day) {
        return found(office, kind, day).stream().findFirst();
    }

    private List<AidAmount> found(UUID office, String kind, LocalDate day) {
        return Columns.rows(entities.createNativeQuery(ALL).setParameter(1, office).setParameter(2, kind).setParameter(3, day)).stream()
                .map(row -> new AidAmount((String) row[0], Columns.day(row[1]), new Money((BigDecimal) row[2]), (String) row[3])).toList();
    }
}
