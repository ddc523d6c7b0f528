package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** What was agreed with households and is to be done: open objectives by their day, and the steps that have one. */
@ApplicationScoped
class ObjectivesDue implements DueSource {

    private static final String OPEN = """
            select o.target_on, h.id, h.last_name, o.aim, h.referent_id from followup.objective o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            where o.organisation_id = ?1 and o.state = 'open' and o.target_on <= ?2
            union all
            select s.due_on, h.id, h.last_name, s.what, h.referent_id from followup.objective o
            join followup.objective_step s on s.region_id = o.region_id and s.objective_id = o.id and s.done_on is null and s.due_on <= ?2
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            where o.organisation_id = ?1 and o.state = 'open'
            order by 1, 3, 4""";

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
            open.add(new Due(on, "objective", Sentence.of("followup.objectiveDue", row[3], row[2]), "/followup/plan.xhtml?household=" + row[1],
                    (UUID) row[4]));
        }
        return open;
    }
}
