package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Happening.Kind;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** What happened to the applications of a household: received, asked for papers, decided, undone, offered, answered, heard of. */
@ApplicationScoped
class AdmissionTimeline implements TimelineSource {

    private static final String HAPPENED = """
            with asked as (
                select * from admission.application a
                where (cast(?1 as uuid) is not null and a.id = cast(?1 as uuid)) or (cast(?2 as uuid) is not null and a.household_id = cast(?2 as uuid)))
            select cast('received' as text), a.received_on, cast(null as text), cast(array_length(a.schemes, 1) as text), cast(null as date), a.id,
                   cast(null as uuid)
            from asked a
            union all
            select 'withdrawn', a.ended_on, null, null, null, a.id, null from asked a where a.status = 'withdrawn' and a.ended_on is not null
            union all
            select 'decided.' || d.outcome, d.decided_on, s.name, d.scheme, null, a.id, null
            from asked a join admission.decision d on d.region_id = a.region_id and d.application_id = a.id
            join organisation.staff s on s.region_id = d.region_id and s.id = d.decided_by
            union all
            select 'undone', u.undone_on, s.name, u.reason, null, a.id, null
            from asked a join admission.undoing u on u.region_id = a.region_id and u.application_id = a.id
            join organisation.staff s on s.region_id = u.region_id and s.id = u.undone_by
            union all
            select 'papersAsked', p.asked_on, null, cast(count(*) as text), max(p.due_on), a.id, null
            from asked a join admission.paper p on p.region_id = a.region_id and p.application_id = a.id
            where p.asked_on is not null group by a.id, p.asked_on
            union all
            select 'papersCame', p.closed_on, null, cast(count(*) as text), null, a.id, null
            from asked a join admission.paper p on p.region_id = a.region_id and p.application_id = a.id
            where p.received group by a.id, p.closed_on
            union all
            select 'offered', o.offered_on, s.name, w.address, o.answer_by, a.id, o.id
            from asked a join admission.offer o on o.region_id = a.region_id and o.application_id = a.id
            join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id
            join organisation.staff s on s.region_id = o.region_id and s.id = o.offered_by
            union all
            select 'answered.' || o.answer, o.answered_on, null, w.address, null, a.id, o.id
            from asked a join admission.offer o on o.region_id = a.region_id and o.application_id = a.id
            join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id
            where o.answer is not null
            union all
            select 'heard.' || c.medium, c.heard_on, s.name, c.note, null, a.id, null
            from asked a join admission.contact c on c.region_id = a.region_id and c.application_id = a.id
            join organisation.staff s on s.region_id = c.region_id and s.id = c.noted_by
            union all
            select 'confirmationAsked', a.confirmation_asked_on, null, null, null, a.id, null from asked a where a.confirmation_asked_on is not null
            """;

    private static final String TEXTS = "admission.happening.";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Permission needs() {
        return Permission.READ_APPLICATIONS;
    }

    @Override
    public List<Happening> of(Subject subject) {
        if (subject.kind() != SubjectKind.APPLICATION && subject.kind() != SubjectKind.HOUSEHOLD) {
            return List.of();
        }
        String id = subject.id().toString();
        boolean one = subject.kind() == SubjectKind.APPLICATION;
        List<?> rows = entities.createNativeQuery(HAPPENED).setParameter(1, one ? id : null).setParameter(2, one ? null : id).getResultList();
        return rows.stream().map(row -> happening((Object[]) row)).toList();
    }

    private static Happening happening(Object[] row) {
        String what = (String) row[0];
        String more = (String) row[3];
        LocalDate due = row[4] == null ? null : ((Date) row[4]).toLocalDate();
        String path = row[6] == null ? "/admission/application.xhtml?id=" + row[5] : "/admission/offer.xhtml?id=" + row[6];
        return new Happening(((Date) row[1]).toLocalDate(), kind(what), sentence(what, more, due), (String) row[2], path);
    }

    private static Sentence sentence(String what, String more, LocalDate due) {
        if (what.startsWith("decided.")) {
            return Sentence.of(TEXTS + what, Sentence.of("admission.scheme." + more));
        }
        if (what.equals("papersAsked")) {
            return Sentence.of(TEXTS + what, Integer.valueOf(more), due);
        }
        if (what.equals("received") || what.equals("papersCame")) {
            return Sentence.of(TEXTS + what, Integer.valueOf(more));
        }
        if (what.equals("offered")) {
            return Sentence.of(TEXTS + what, more, due);
        }
        return more == null ? Sentence.of(TEXTS + what) : what.startsWith("heard.") ? Sentence.of(TEXTS + "noted", Sentence.of(TEXTS + what), more)
                : Sentence.of(TEXTS + what, more);
    }

    private static Kind kind(String what) {
        if (what.startsWith("decided.") || what.equals("undone")) {
            return Kind.DECISION;
        }
        if (what.startsWith("heard.") || what.startsWith("answered.")) {
            return Kind.CONTACT;
        }
        return switch (what) {
            case "papersAsked", "confirmationAsked", "offered" -> Kind.LETTER;
            case "papersCame" -> Kind.DOCUMENT;
            default -> Kind.CHANGE;
        };
    }
}
