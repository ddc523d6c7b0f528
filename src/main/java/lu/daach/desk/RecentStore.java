package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;

/** Which files a person opened and changed last, by name; a file that is no more is left out. */
@ApplicationScoped
class RecentStore {

    private static final int KEPT = 20;

    /** The files of a list of kinds, ids and times, each as it is called. */
    private static final String NAMED = """
            select r.kind, r.id, r.at,
                   case r.kind
                     when 'household' then h.last_name
                     when 'dwelling' then d.address
                     when 'owner' then o.name
                     when 'head-lease' then ld.address
                     when 'application' then ah.last_name
                     when 'occupancy' then oh.last_name || ' · ' || od.address
                     when 'claim' then gc.number || ' · ' || gd.address
                   end
            from recent r
            left join household.household h on r.kind = 'household' and h.id = r.id
            left join dwelling.dwelling d on r.kind = 'dwelling' and d.id = r.id
            left join lease.owner o on r.kind = 'owner' and o.id = r.id
            left join lease.head_lease l on r.kind = 'head-lease' and l.id = r.id
            left join dwelling.dwelling ld on ld.id = l.dwelling_id
            left join admission.application a on r.kind = 'application' and a.id = r.id
            left join household.household ah on ah.id = a.household_id
            left join occupancy.occupancy c on r.kind = 'occupancy' and c.id = r.id
            left join household.household oh on oh.id = c.household_id
            left join dwelling.dwelling od on od.id = c.dwelling_id
            left join guarantee.claim gc on r.kind = 'claim' and gc.id = r.id
            left join dwelling.dwelling gd on gd.id = gc.dwelling_id
            order by r.at desc
            """;

    private static final String SEEN = """
            with recent as (
                select s.kind, s.subject_id as id, s.seen_at as at from desk.seen s where s.staff_id = ?1 order by s.seen_at desc limit ?2)
            """ + NAMED;

    private static final String CHANGED = """
            with recent as (
                select e.subject_kind as kind, cast(e.subject_id as uuid) as id, max(e.at) as at
                from (select * from journal.entry j where j.staff_id = ?1 and j.outcome = 'done'
                        and j.subject_kind in ('household', 'dwelling', 'owner', 'head-lease', 'application', 'occupancy', 'claim')
                        and j.subject_id ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$'
                      order by j.id desc limit 200) e
                group by 1, 2 order by 3 desc limit ?2)
            """ + NAMED;

    @PersistenceContext
    private EntityManager entities;

    void saw(UUID staff, Subject subject) {
        entities.createNativeQuery("insert into desk.seen (staff_id, kind, subject_id) values (?1, ?2, ?3)"
                + " on conflict (region_id, staff_id, kind, subject_id) do update set seen_at = clock_timestamp()")
                .setParameter(1, staff).setParameter(2, subject.kind().code()).setParameter(3, subject.id()).executeUpdate();
        entities.createNativeQuery("delete from desk.seen s where s.staff_id = ?1 and s.seen_at < (select o.seen_at from desk.seen o"
                + " where o.staff_id = ?1 order by o.seen_at desc offset ?2 limit 1)")
                .setParameter(1, staff).setParameter(2, KEPT - 1).executeUpdate();
    }

    List<RecentFile> seen(UUID staff, int most) {
        return files(entities.createNativeQuery(SEEN).setParameter(1, staff).setParameter(2, most));
    }

    List<RecentFile> changed(UUID staff, int most) {
        return files(entities.createNativeQuery(CHANGED).setParameter(1, staff).setParameter(2, most));
    }

    private static List<RecentFile> files(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).filter(row -> row[3] != null)
                .map(row -> new RecentFile(new Subject(SubjectKind.of((String) row[0]), (UUID) row[1]), (String) row[3],
                        ((Timestamp) row[2]).toInstant())).toList();
    }
}
