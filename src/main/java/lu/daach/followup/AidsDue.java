package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** The aids on which the board has not decided, each by the last of its 25 working days. */
@ApplicationScoped
class AidsDue implements DueSource {

    private static final String OPEN = """
            select a.decide_by, a.id, a.register_number, h.last_name from followup.aid a
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            where a.organisation_id = ?1 and a.outcome is null and a.decide_by <= ?2 order by a.decide_by, a.register_number""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.WRITE_NOTES;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        List<Due> open = new ArrayList<>();
        for (Object found : entities.createNativeQuery(OPEN).setParameter(1, caller.actor().organisation()).setParameter(2, until).getResultList()) {
            Object[] row = (Object[]) found;
            LocalDate on = row[0] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[0];
            open.add(new Due(on, "aid", Sentence.of("followup.aidDue", row[2].toString(), row[3]), "/followup/aid.xhtml?id=" + row[1], null));
        }
        return open;
    }
}
