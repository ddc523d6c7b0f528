package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/**
 * What an office has promised its households: contacts that were agreed on, objectives and their steps, hand-overs. Each query asks ?1 the office
 * and ?2 the last day, and gives the day, whose file or which record it is, whom it waits for, and the words of its sentence.
 */
@ApplicationScoped
class OfficeDue implements DueSource {

    /** A contact waits for the referent, without one for who agreed on it. */
    private static final String CONTACTS = """
            select last.next_contact_on, h.id, coalesce(h.referent_id, last.author_id), h.last_name
            from household.household h
            join lateral (
                select n.next_contact_on, n.author_id from followup.note n
                where n.region_id = h.region_id and n.household_id = h.id and n.organisation_id = ?1
                order by n.happened_on desc, n.written_at desc limit 1) last on true
            where last.next_contact_on <= ?2
            order by last.next_contact_on, h.file_number""";

    private static final String OBJECTIVES = """
            select o.target_on, h.id, h.referent_id, o.aim_sealed, h.last_name, o.id as record, 'followup.objective.aim' as belongs from followup.objective o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            where o.organisation_id = ?1 and o.state = 'open' and o.target_on <= ?2
            union all
            select s.due_on, h.id, h.referent_id, s.what_sealed, h.last_name, s.id, 'followup.objective_step.what' from followup.objective o
            join followup.objective_step s on s.region_id = o.region_id and s.objective_id = o.id and s.done_on is null and s.due_on <= ?2
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            where o.organisation_id = ?1 and o.state = 'open'
            order by 1, 5, 6""";

    /** A question waits for who was asked; a refusal for who asked, until they ask somebody else or take note of it. */
    private static final String HAND_OVERS = """
            select o.answer_due_on, h.id, o.asked_of, h.last_name, b.name from followup.hand_over o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join organisation.staff b on b.region_id = o.region_id and b.id = o.asked_by
            where o.organisation_id = ?1 and o.state = 'asked' and o.answer_due_on <= ?2
            order by 1, 4""";

    private static final String REFUSED = """
            select o.answered_on, h.id, o.asked_by, h.last_name, t.name from followup.hand_over o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id and h.referent_id is not distinct from o.referent_id
            join organisation.staff t on t.region_id = o.region_id and t.id = o.asked_of
            where o.organisation_id = ?1 and o.state = 'refused' and o.noted_on is null and o.answered_on <= ?2
              and not exists (select from followup.hand_over later where later.region_id = o.region_id and later.household_id = o.household_id
                              and coalesce(later.answered_at, 'infinity') > o.answered_at)
            order by 1, 4""";

    private static final String DROP_INS = """
            select d.due_on, d.id, d.taken_by, d.name from followup.drop_in d
            where d.organisation_id = ?1 and d.closed_on is null and d.due_on <= ?2
            order by d.due_on, d.taken_at""";

    /** Who was accompanied is asked how they are, six and twelve months after the end. */
    private static final String AFTER = """
            select case when c.six_result is null then c.six_due_on else c.twelve_due_on end, h.id, h.referent_id, h.last_name
            from followup.closing c
            join household.household h on h.region_id = c.region_id and h.id = c.household_id
            where c.organisation_id = ?1 and c.reopened_on is null and c.twelve_result is null
              and case when c.six_result is null then c.six_due_on else c.twelve_due_on end <= ?2
            order by 1, 4""";

    private static final String WAYS_OUT = """
            select w.next_on, h.id, h.referent_id, w.what_sealed, h.last_name, w.id as record, 'followup.way_out.what' as belongs from followup.way_out w
            join household.household h on h.region_id = w.region_id and h.id = w.household_id
            where w.organisation_id = ?1 and w.state = 'open' and w.next_on <= ?2
            order by 1, 5""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private OfficeSeals seals;

    @Override
    public Permission needs() {
        return Permission.WRITE_NOTES;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return Stream.of(
                rows(entities.createNativeQuery(CONTACTS), until, "note", "followup.due", "/followup/notes.xhtml?household="),
                opened(entities.createNativeQuery(OBJECTIVES), until, "objective", "followup.objectiveDue", "/followup/plan.xhtml?household="),
                rows(entities.createNativeQuery(HAND_OVERS), until, "hand-over", "followup.handOver.due", "/followup/hand-over.xhtml?household="),
                rows(entities.createNativeQuery(DROP_INS), until, "drop-in", "followup.dropIn.due", "/followup/drop-in-file.xhtml?id="),
                rows(entities.createNativeQuery(AFTER), until, "after", "followup.closing.afterDue", "/followup/closing.xhtml?household="),
                opened(entities.createNativeQuery(WAYS_OUT), until, "way-out", "followup.moveOn.dueWay", "/followup/move-on.xhtml?household="),
                rows(entities.createNativeQuery(REFUSED), until, "hand-over", "followup.handOver.refusedDue", "/followup/hand-over.xhtml?household="))
                .flatMap(List::stream).toList();
    }

    /** What is to be done is sealed; its record and the place it belongs to stand behind the name. */
    private List<Due> opened(Query query, LocalDate until, String kind, String sentence, String path) {
        OfficeSeals.Row texts = seals.row();
        return Columns.rows(query.setParameter(1, caller.actor().organisation()).setParameter(2, until)).stream().map(row -> {
            String what = texts.text((String) row[6], (UUID) row[5], (byte[]) row[3]);
            return new Due(Columns.day(row[0]), kind, Sentence.of(sentence, what == null ? "–" : what, row[4]), path + row[1], (UUID) row[2]);
        }).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Due> rows(Query query, LocalDate until, String kind, String sentence, String path) {
        List<Object[]> rows = query.setParameter(1, caller.actor().organisation()).setParameter(2, until).getResultList();
        return rows.stream().map(row -> new Due(Columns.day(row[0]), kind, Sentence.of(sentence, Arrays.copyOfRange(row, 3, row.length)),
                path + row[1], (UUID) row[2])).toList();
    }
}
