package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps the ends of accompaniments; gives those of one office of the bound region only. */
@ApplicationScoped
class ClosingStore {

    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    private static final String ADD = """
            insert into followup.closing (id, household_id, organisation_id, closed_by, closed_on, outcome, destination, remark, six_due_on, twelve_due_on)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as bytea), cast(?9 as date), cast(?10 as date))""";

    /** ?1 office, ?2 one of them or null, ?3 household or null. */
    private static final String FOUND = """
            select c.id, c.version, c.household_id, h.last_name, c.closed_by, s.name, c.closed_on, c.outcome, c.destination, c.remark,
                   c.six_due_on, c.six_result, c.six_on, c.twelve_due_on, c.twelve_result, c.twelve_on, c.reopened_on
            from followup.closing c
            join household.household h on h.region_id = c.region_id and h.id = c.household_id
            join organisation.staff s on s.region_id = c.region_id and s.id = c.closed_by
            where c.organisation_id = ?1 and (cast(?2 as uuid) is null or c.id = cast(?2 as uuid))
              and (cast(?3 as uuid) is null or c.household_id in (select household.files_of(cast(?3 as uuid))))
            order by c.closed_on desc, c.id""";

    private static final String SIX = """
            update followup.closing set version = version + 1, six_result = ?3, six_on = ?4
            where id = ?1 and version = ?2 and six_result is null and six_due_on is not null and reopened_on is null""";

    private static final String TWELVE = """
            update followup.closing set version = version + 1, twelve_result = ?3, twelve_on = ?4
            where id = ?1 and version = ?2 and twelve_result is null and twelve_due_on is not null and reopened_on is null""";

    private static final String REOPEN = """
            update followup.closing set version = version + 1, reopened_on = ?3 where id = ?1 and version = ?2 and reopened_on is null""";

    /** ?1 office, ?2 last day. */
    private static final String PATHS = """
            select c.destination, count(*), count(*) filter (where c.outcome = 'reached'),
                   count(*) filter (where c.six_result = 'stands'), count(*) filter (where c.twelve_result = 'stands')
            from followup.closing c where c.organisation_id = ?1 and c.closed_on <= ?2 and c.reopened_on is null
            group by c.destination""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    void add(UUID id, UUID household, ClosingCard card, Actor by) {
        boolean asked = !card.deceased();
        entities.createNativeQuery(ADD).setParameter(1, id).setParameter(2, household).setParameter(3, by.organisation()).setParameter(4, by.staff())
                .setParameter(5, card.on()).setParameter(6, card.outcome()).setParameter(7, card.destination())
                .setParameter(8, sealing.seal(place(by.region(), by.organisation(), id), card.remark()))
                .setParameter(9, asked ? card.on().plusMonths(HALF_YEAR) : null).setParameter(10, asked ? card.on().plusMonths(YEAR) : null)
                .executeUpdate();
    }

    /** @throws Conflict when somebody was quicker, or there is nothing to ask */
    void contacted(ClosingSheet seen, int months, String result, LocalDate on) {
        Columns.one((months == HALF_YEAR ? entities.createNativeQuery(SIX) : entities.createNativeQuery(TWELVE)).setParameter(1, seen.id())
                .setParameter(2, seen.version()).setParameter(3, result).setParameter(4, on));
    }

    /** @throws Conflict when somebody was quicker */
    void reopen(ClosingSheet seen, LocalDate on) {
        Columns.one(entities.createNativeQuery(REOPEN).setParameter(1, seen.id()).setParameter(2, seen.version()).setParameter(3, on));
    }

    /** @throws Missing when this office has none with that id */
    ClosingSheet get(UUID id, Actor reader) {
        return rows(entities.createNativeQuery(FOUND).setParameter(2, id).setParameter(3, null), reader).stream().findFirst()
                .orElseThrow(Missing::new);
    }

    /** The last one first. */
    List<ClosingSheet> of(UUID household, Actor reader) {
        return rows(entities.createNativeQuery(FOUND).setParameter(2, null).setParameter(3, household), reader);
    }

    /** Destination, then the counts. */
    @SuppressWarnings("unchecked")
    List<Object[]> paths(UUID office, LocalDate until) {
        return entities.createNativeQuery(PATHS).setParameter(1, office).setParameter(2, until).getResultList();
    }

    static SealedPlace place(int region, UUID office, UUID id) {
        return new SealedPlace(region, office, "followup.closing.remark", id, 1);
    }

    @SuppressWarnings("unchecked")
    private List<ClosingSheet> rows(Query query, Actor reader) {
        List<Object[]> rows = query.setParameter(1, reader.organisation()).getResultList();
        return rows.stream().map(row -> sheet(row, reader)).toList();
    }

    private ClosingSheet sheet(Object[] row, Actor reader) {
        UUID id = (UUID) row[0];
        String remark = sealing.text(place(reader.region(), reader.organisation(), id), (byte[]) row[9]);
        List<ClosingSheet.After> after = new ArrayList<>();
        if (row[10] != null) {
            after.add(new ClosingSheet.After(HALF_YEAR, Columns.day(row[10]), (String) row[11], Columns.day(row[12])));
            after.add(new ClosingSheet.After(YEAR, Columns.day(row[13]), (String) row[14], Columns.day(row[15])));
        }
        return new ClosingSheet(id, Columns.number(row[1]), (UUID) row[2], (String) row[3], (UUID) row[4], (String) row[5],
                new ClosingCard(Columns.day(row[6]), (String) row[7], (String) row[8], remark), after, Columns.day(row[16]));
    }
}
