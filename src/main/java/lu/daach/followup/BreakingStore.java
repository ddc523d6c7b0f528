package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Permission;
import lu.daach.sealing.BrokenSeal;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps who read against the rule; the clock is the database's, for it is the one that closes. */
@ApplicationScoped
class BreakingStore {

    /** Seen by who opened, by the referent of the household, and by the administrator for data protection. */
    private static final String SEEN = """
            select b.id, b.household_id, h.file_number, h.last_name, b.opened_by, b.opened_by_name, b.reason_sealed, b.opened_on,
                   extract(epoch from b.opened_at), extract(epoch from b.ends_at), b.ends_at > clock_timestamp(), b.review_due_on,
                   b.reviewed_on, b.reviewed_by_name, b.verdict, b.remark_sealed, h.referent_id, b.organisation_id
            from followup.breaking b
            join household.household h on h.region_id = b.region_id and h.id = b.household_id
            where (cast(?1 as uuid) is null or b.opened_by = cast(?1 as uuid) or h.referent_id = cast(?1 as uuid))
              and (cast(?2 as uuid) is null or b.id = cast(?2 as uuid))
              and (not cast(?3 as boolean) or b.reviewed_on is null)
            order by b.reviewed_on is not null, b.opened_at desc, b.id""";

    static final String REASON = "followup.breaking.reason";
    static final String REMARK = "followup.breaking.remark";

    private static final Logger LOG = Logger.getLogger(BreakingStore.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    void add(UUID id, UUID household, Actor reader, String reason, LocalDate on, int minutes, LocalDate reviewDueOn) {
        entities.createNativeQuery("insert into followup.breaking (id, household_id, organisation_id, opened_by, opened_by_name, reason_sealed, opened_on,"
                + " opened_at, ends_at, review_due_on) select ?1, ?2, ?3, ?4, ?5, ?6, ?7, now.at, now.at + make_interval(mins => cast(?8 as integer)), ?9"
                + " from (select clock_timestamp() as at) now")
                .setParameter(1, id).setParameter(2, household).setParameter(3, reader.organisation()).setParameter(4, reader.staff())
                .setParameter(5, reader.name()).setParameter(6, sealing.seal(place(reader.region(), reader.organisation(), REASON, id), reason)).setParameter(7, on).setParameter(8, minutes)
                .setParameter(9, reviewDueOn).executeUpdate();
    }

    /** Whether that person may read the confidential notes of that household at this moment. */
    boolean open(UUID reader, UUID household) {
        return !entities.createNativeQuery("select 1 from followup.breaking b where b.opened_by = ?1 and b.household_id = ?2"
                + " and b.ends_at > clock_timestamp()").setParameter(1, reader).setParameter(2, household).getResultList().isEmpty();
    }

    boolean unreviewed(UUID reader) {
        return !entities.createNativeQuery("select 1 from followup.breaking b where b.opened_by = ?1 and b.reviewed_on is null")
                .setParameter(1, reader).getResultList().isEmpty();
    }

    void end(UUID id) {
        entities.createNativeQuery("update followup.breaking set ends_at = least(ends_at, clock_timestamp()) where id = ?1")
                .setParameter(1, id).executeUpdate();
    }

    /** @param office whose colleague opened: its key seals the remark, whoever makes it */
    void review(UUID id, UUID office, Actor reviewer, LocalDate on, boolean justified, String remark) {
        entities.createNativeQuery("update followup.breaking set reviewed_on = ?2, reviewed_by = ?3, reviewed_by_name = ?4, verdict = ?5, remark_sealed = ?6,"
                + " ends_at = least(ends_at, clock_timestamp()) where id = ?1 and reviewed_on is null")
                .setParameter(1, id).setParameter(2, on).setParameter(3, reviewer.staff()).setParameter(4, reviewer.name())
                .setParameter(5, justified ? "justified" : "unjustified")
                .setParameter(6, sealing.seal(place(reviewer.region(), office, REMARK, id), remark)).executeUpdate();
    }

    Optional<BreakingSheet> find(UUID id, Actor asking) {
        return rows(entities.createNativeQuery(SEEN).setParameter(2, id).setParameter(3, false), asking).stream().findFirst();
    }

    /** Those that nobody has looked at first, then the newest. */
    List<BreakingSheet> seen(Actor asking, boolean unreviewedOnly) {
        return rows(entities.createNativeQuery(SEEN).setParameter(2, null).setParameter(3, unreviewedOnly), asking);
    }

    @SuppressWarnings("unchecked")
    private List<BreakingSheet> rows(Query query, Actor asking) {
        boolean administrator = asking.may(Permission.ADMINISTER);
        List<Object[]> rows = query.setParameter(1, administrator ? null : asking.staff()).getResultList();
        return rows.stream().map(row -> sheet(row, asking, administrator)).toList();
    }

    private BreakingSheet sheet(Object[] row, Actor asking, boolean administrator) {
        UUID openedBy = (UUID) row[4];
        boolean reviewed = row[12] != null;
        boolean others = !openedBy.equals(asking.staff()) && (administrator || asking.staff().equals(row[16]));
        return new BreakingSheet((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(), administrator ? null : (String) row[3], openedBy,
                (String) row[5], opened(asking, row, REASON, 6), Columns.day(row[7]), moment(row[8]), moment(row[9]), (Boolean) row[10], Columns.day(row[11]), Columns.day(row[12]),
                (String) row[13], reviewed ? Boolean.valueOf("justified".equals(row[14])) : null, opened(asking, row, REMARK, 15), others && !reviewed, (UUID) row[17]);
    }

    private String opened(Actor asking, Object[] row, String column, int at) {
        try {
            return sealing.text(place(asking.region(), (UUID) row[17], column, (UUID) row[0]), (byte[]) row[at]);
        } catch (BrokenSeal e) {
            LOG.log(Level.SEVERE, "Why somebody read against the rule cannot be opened", e);
            return null;
        }
    }

    private static SealedPlace place(int region, UUID office, String column, UUID id) {
        return new SealedPlace(region, office, column, id, 1);
    }

    private static Instant moment(Object seconds) {
        return Instant.ofEpochMilli(((BigDecimal) seconds).movePointRight(3).longValue());
    }
}
