package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import lu.daach.admission.rules.Terms;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** What falls due with applications: decisions, papers, answers to offers, contracts after a yes, signs of life. */
@ApplicationScoped
class AdmissionDue implements DueSource {

    private static final String OPEN = """
            select * from (
                select 'application' as kind, 'decide' as what, a.received_on + cast(?1 as integer) as due, h.last_name, a.id, cast(null as uuid) as offer
                from admission.application a join household.household h on h.region_id = a.region_id and h.id = a.household_id
                where a.status = 'submitted'
                union all
                select 'papers', 'papers', p.due_on, h.last_name, a.id, null
                from (select region_id, application_id, min(due_on) as due_on from admission.paper
                      where closed_on is null and due_on is not null group by region_id, application_id) p
                join admission.application a on a.region_id = p.region_id and a.id = p.application_id
                join household.household h on h.region_id = a.region_id and h.id = a.household_id
                where a.status in ('draft', 'submitted', 'waiting', 'offered')
                union all
                select 'offer', case when o.answer is null then 'offer' else 'accepted' end,
                       case when o.answer is null then o.answer_by else greatest(o.starts_on, o.answered_on) end, h.last_name, a.id, o.id
                from admission.offer o
                join admission.application a on a.region_id = o.region_id and a.id = o.application_id
                join household.household h on h.region_id = a.region_id and h.id = a.household_id
                where o.closed_on is null
                union all
                select 'waiting', case when a.confirmation_asked_on is null then 'stale' else 'asked' end,
                       case when a.confirmation_asked_on is null
                            then cast(coalesce(a.contact_on, a.received_on) + make_interval(months => cast(?2 as integer)) as date)
                            else a.confirmation_asked_on + cast(?3 as integer) end, h.last_name, a.id, null
                from admission.application a join household.household h on h.region_id = a.region_id and h.id = a.household_id
                where a.status = 'waiting' and (a.confirmation_asked_on is null or a.confirmation_asked_on + cast(?3 as integer) >= cast(?4 as date))
            ) d where d.due <= cast(?5 as date) order by d.due, d.last_name, d.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Permission needs() {
        return Permission.READ_APPLICATIONS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        Terms terms = QueueReader.terms(today);
        List<?> rows = entities.createNativeQuery(OPEN).setParameter(1, terms.decideDays()).setParameter(2, terms.freshMonths())
                .setParameter(3, terms.answerDays()).setParameter(4, today.toString()).setParameter(5, until.toString()).getResultList();
        return rows.stream().map(row -> due((Object[]) row)).toList();
    }

    private static Due due(Object[] row) {
        String what = (String) row[1];
        String path = switch (what) {
            case "offer", "accepted" -> "/admission/offer.xhtml?id=" + row[5];
            case "papers" -> "/admission/papers.xhtml?id=" + row[4];
            default -> "/admission/application.xhtml?id=" + row[4];
        };
        return new Due(((Date) row[2]).toLocalDate(), (String) row[0], Sentence.of("admission.due." + what, row[3]), path, null);
    }
}
