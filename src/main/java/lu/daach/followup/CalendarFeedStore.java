package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the digests of the secret addresses, one a person. */
@ApplicationScoped
class CalendarFeedStore {

    private static final String KEEP = """
            insert into followup.calendar_feed (staff_id, secret_hash, made_on) values (?1, ?2, ?3)
            on conflict (region_id, staff_id) do update set secret_hash = excluded.secret_hash, made_on = excluded.made_on""";

    @PersistenceContext
    private EntityManager entities;

    void keep(UUID person, byte[] digest, LocalDate on) {
        entities.createNativeQuery(KEEP).setParameter(1, person).setParameter(2, digest).setParameter(3, on).executeUpdate();
    }

    void drop(UUID person) {
        entities.createNativeQuery("delete from followup.calendar_feed where staff_id = ?1").setParameter(1, person).executeUpdate();
    }

    /** Since when that person has an address; empty when they have none. */
    Optional<LocalDate> madeOn(UUID person) {
        List<?> rows = entities.createNativeQuery("select f.made_on from followup.calendar_feed f where f.staff_id = ?1").setParameter(1, person)
                .getResultList();
        return rows.stream().findFirst().map(Columns::day);
    }
}
