package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.sealing.BrokenSeal;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps the register of aids; gives those of one office of the bound region only. */
@ApplicationScoped
class AidStore {

    private static final String FOUND = """
            from followup.aid a join household.household h on h.region_id = a.region_id and h.id = a.household_id
            where a.organisation_id = cast(?1 as uuid) and (cast(?2 as uuid) is null or a.household_id in (select household.files_of(cast(?2 as uuid))))
              and (cast(?3 as text) is null or ?3 = case when a.outcome is null then 'requested' when a.revoked_on is not null then 'revoked'
                                                         else a.outcome end)""";

    /** The last arrival first. */
    private static final String IDS = "select a.id, h.last_name " + FOUND + " order by a.register_number desc";
    private static final String ARRIVALS = "select a.id, h.last_name " + FOUND + " order by a.register_number";
    private static final String TOTAL = "select count(*) " + FOUND;

    private static final Logger LOG = Logger.getLogger(AidStore.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    /** The next number of the office's register; whoever asks at the same time waits, so that none is given twice or left out. */
    int nextNumber(UUID office) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('followup.aid/' || ?1), kernel.region())")
                .setParameter(1, office.toString()).getSingleResult();
        return ((Number) entities.createNativeQuery("select coalesce(max(register_number), 0) + 1 from followup.aid where organisation_id = ?1")
                .setParameter(1, office).getSingleResult()).intValue();
    }

    void add(Aid aid) {
        entities.persist(aid);
        entities.flush();
    }

    void save(Aid aid) {
        entities.lock(aid, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** @throws Missing when this office has none with that id */
    Aid get(UUID id, UUID office) {
        Aid aid = entities.find(Aid.class, id);
        if (aid == null || !aid.organisation().equals(office)) {
            throw new Missing();
        }
        return aid;
    }

    /**
     * @param household null for all
     * @param status null for every one
     */
    Slice<AidSheet> list(UUID office, UUID household, AidStatus status, int first, int most) {
        String code = status == null ? null : status.code();
        List<AidSheet> sheets = new ArrayList<>();
        for (Object found : entities.createNativeQuery(IDS).setParameter(1, office).setParameter(2, household).setParameter(3, code)
                .setFirstResult(first).setMaxResults(most).getResultList()) {
            Object[] row = (Object[]) found;
            sheets.add(sheet(entities.find(Aid.class, row[0]), (String) row[1]));
        }
        return new Slice<>(sheets, count(office, household, status));
    }

    /**
     * @param household null for all
     * @param status null for every one
     */
    long count(UUID office, UUID household, AidStatus status) {
        return ((Number) entities.createNativeQuery(TOTAL).setParameter(1, office).setParameter(2, household)
                .setParameter(3, status == null ? null : status.code()).getSingleResult()).longValue();
    }

    /** The first arrival first. */
    List<AidSheet> arrivals(UUID office, AidStatus status, int first, int most) {
        List<AidSheet> sheets = new ArrayList<>();
        for (Object found : entities.createNativeQuery(ARRIVALS).setParameter(1, office).setParameter(2, null)
                .setParameter(3, status == null ? null : status.code()).setFirstResult(first).setMaxResults(most).getResultList()) {
            Object[] row = (Object[]) found;
            sheets.add(sheet(entities.find(Aid.class, row[0]), (String) row[1]));
        }
        return sheets;
    }

    AidSheet sheet(Aid aid, String householdName) {
        return aid.sheet(householdName, caller.actor().region(), this::opened);
    }

    /** Null for none, and for one that does not open any more. */
    private String opened(SealedPlace place, byte[] sealed) {
        try {
            return sealing.text(place, sealed);
        } catch (BrokenSeal e) {
            LOG.log(Level.SEVERE, "A text of an aid cannot be opened", e);
            return null;
        }
    }
}
