package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Who read what of a household, from the journal. */
@ApplicationScoped
class ReaderStore {

    private static final String READ = """
            select (e.at at time zone 'Europe/Luxembourg')::date, to_char(e.at at time zone 'Europe/Luxembourg', 'HH24:MI'), e.staff_name,
                   array_to_string(e.fields, ','), e.outcome
            from journal.entry e
            where e.outcome in ('read', 'refused')
              and (e.subject_kind = 'household' and e.subject_id in (select f::text from household.files_of(cast(?1 as uuid)) f)
                   or e.subject_kind = 'note' and e.subject_id in (select n.id::text from followup.note n where n.household_id = ?2)
                   or e.subject_kind = 'closing' and e.subject_id in (select c.id::text from followup.closing c where c.household_id = ?2))
            order by e.id desc limit 500""";

    @PersistenceContext
    private EntityManager entities;

    /** The last one first, 500 at most. */
    @SuppressWarnings("unchecked")
    List<ReaderLine> of(UUID household) {
        List<Object[]> rows = entities.createNativeQuery(READ).setParameter(1, household.toString()).setParameter(2, household).getResultList();
        return rows.stream().map(row -> new ReaderLine(Columns.day(row[0]), (String) row[1], (String) row[2],
                ((String) row[3]).isEmpty() ? List.of() : List.of(((String) row[3]).split(",")), "refused".equals(row[4]))).toList();
    }
}
