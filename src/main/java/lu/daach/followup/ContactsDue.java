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

/** The contacts that were agreed on and have not been: each waits for the referent, without one for who agreed on it. */
@ApplicationScoped
class ContactsDue implements DueSource {

    private static final String OPEN = """
            select last.next_contact_on, h.id, h.last_name, coalesce(h.referent_id, last.author_id)
            from household.household h
            join lateral (
                select n.next_contact_on, n.author_id from followup.note n
                where n.region_id = h.region_id and n.household_id = h.id and n.organisation_id = ?1
                order by n.happened_on desc, n.written_at desc limit 1) last on true
            where last.next_contact_on <= ?2
            order by last.next_contact_on, h.file_number""";

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
            open.add(new Due(on, "note", Sentence.of("followup.due", row[2]), "/followup/notes.xhtml?household=" + row[1], (UUID) row[3]));
        }
        return open;
    }
}
