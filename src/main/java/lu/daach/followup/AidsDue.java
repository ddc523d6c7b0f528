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

/** The aids on which the board has not decided, or not confirmed the president, by the last of 25 working days; and parts of advances. */
@ApplicationScoped
class AidsDue implements DueSource {

    private static final String OPEN = """
            select a.decide_by, a.id, a.register_number, h.last_name, a.outcome is null from followup.aid a
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            where a.organisation_id = ?1 and a.decide_by <= ?2
              and (a.outcome is null or a.decided_by = 'president' and a.outcome = 'granted' and a.confirmed_on is null) order by a.decide_by, a.register_number""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AdvanceStore advances;

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
            open.add(new Due(on, "aid", Sentence.of((Boolean) row[4] ? "followup.aidDue" : "followup.aidConfirmDue", row[2].toString(), row[3]), "/followup/aid.xhtml?id=" + row[1], null));
        }
        advances.overdue(caller.actor().organisation(), until).forEach(one -> open.add(new Due(one.since(), "aid",
                Sentence.of("followup.repaymentDue", Integer.toString(one.number()), one.householdName()), "/followup/aid.xhtml?id=" + one.aid(), null)));
        return open;
    }
}
