package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;

/** Keeps the steps on the way out; gives those of one office of the bound region only. */
@ApplicationScoped
class WayOutStore {

    private static final String ADD = """
            insert into followup.way_out (id, household_id, organisation_id, made_by, kind, on_day, what_sealed, next_on, asked_until, state)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as date), cast(?9 as date), 'open')""";

    /** ?1 office, ?2 one of them or null, ?3 household or null. */
    private static final String FOUND = """
            select w.id, w.version, w.household_id, s.name, w.kind, w.on_day, w.what_sealed, w.next_on, w.state, w.answered_on, w.answer_sealed, w.asked_until, w.granted_until
            from followup.way_out w
            join organisation.staff s on s.region_id = w.region_id and s.id = w.made_by
            where w.organisation_id = ?1 and (cast(?2 as uuid) is null or w.id = cast(?2 as uuid))
              and (cast(?3 as uuid) is null or w.household_id in (select household.files_of(cast(?3 as uuid))))
            order by w.on_day desc, w.id desc""";

    private static final String ANSWER = """
            update followup.way_out set version = version + 1, state = ?3, answered_on = ?4, answer_sealed = cast(?5 as bytea)
            where id = ?1 and version = ?2 and state = 'open'""";

    /** ?1 household, ?2 today: the last day of its contract, and that of an owner who takes the home back. */
    private static final String ENDS = """
            select upper(o.period) - 1, min(n.last_day) from occupancy.occupancy o
            left join lease.head_lease l on l.region_id = o.region_id and l.dwelling_id = o.dwelling_id and l.period @> cast(?2 as date)
            left join lease.notice n on n.region_id = l.region_id and n.head_lease_id = l.id and n.kind = 'recall' and n.withdrawn_on is null
            where o.household_id = ?1 and o.period @> cast(?2 as date)
            group by o.period order by o.period desc limit 1""";

    /** ?1 household, ?2 office. */
    private static final String EFFORTS = """
            select o.field, count(distinct o.id), count(distinct o.id) filter (where o.state = 'reached'), count(s.objective_id), count(s.done_on)
            from followup.objective o
            left join followup.objective_step s on s.region_id = o.region_id and s.objective_id = o.id
            where o.household_id = ?1 and o.organisation_id = ?2
            group by o.field""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OfficeSeals seals;

    void add(UUID id, UUID household, WayOutCard card, Actor by) {
        entities.createNativeQuery(ADD).setParameter(1, id).setParameter(2, household).setParameter(3, by.organisation()).setParameter(4, by.staff())
                .setParameter(5, card.kind()).setParameter(6, card.on()).setParameter(7, seals.seal(OfficeSeals.WAY, by.organisation(), id, card.what())).setParameter(8, card.nextOn()).setParameter(9, card.until()).executeUpdate();
    }

    /** @throws Conflict when somebody was quicker */
    void answer(WayOutSheet seen, UUID office, String state, LocalDate on, String answer) {
        Columns.one(entities.createNativeQuery(ANSWER).setParameter(1, seen.id()).setParameter(2, seen.version()).setParameter(3, state).setParameter(4, on)
                .setParameter(5, seals.seal(OfficeSeals.ANSWER, office, seen.id(), answer)));
    }

    /** @throws Missing when this office has none with that id */
    WayOutSheet get(UUID id, UUID office) {
        return Columns.rows(entities.createNativeQuery(FOUND).setParameter(1, office).setParameter(2, id).setParameter(3, null)).stream()
                .map(row -> sheet(row, seals.row())).findFirst().orElseThrow(Missing::new);
    }

    /** The last one first. */
    List<WayOutSheet> of(UUID household, UUID office) {
        OfficeSeals.Row texts = seals.row();
        return Columns.rows(entities.createNativeQuery(FOUND).setParameter(1, office).setParameter(2, null).setParameter(3, household)).stream()
                .map(row -> sheet(row, texts)).toList();
    }

    /** The last day of the contract and that of an owner's recall; each null for none. */
    LocalDate[] ends(UUID household, LocalDate today) {
        return Columns.rows(entities.createNativeQuery(ENDS).setParameter(1, household).setParameter(2, today)).stream()
                .map(row -> new LocalDate[] {Columns.day(row[0]), Columns.day(row[1])}).findFirst().orElse(new LocalDate[2]);
    }

    /** In the order of the fields; what was never undertaken is left out. */
    List<MoveOnSheet.Effort> efforts(UUID household, UUID office) {
        return Columns.rows(entities.createNativeQuery(EFFORTS).setParameter(1, household).setParameter(2, office)).stream()
                .map(row -> new MoveOnSheet.Effort(ObjectiveField.of((String) row[0]), Columns.number(row[1]), Columns.number(row[2]),
                        Columns.number(row[3]), Columns.number(row[4])))
                .sorted(Comparator.comparing(MoveOnSheet.Effort::field)).toList();
    }

    private static WayOutSheet sheet(Object[] row, OfficeSeals.Row texts) {
        UUID id = (UUID) row[0];
        return new WayOutSheet(id, Columns.number(row[1]), (UUID) row[2], (String) row[3],
                new WayOutCard((String) row[4], Columns.day(row[5]), texts.text(OfficeSeals.WAY, id, (byte[]) row[6]), Columns.day(row[7]), Columns.day(row[11])), (String) row[8], Columns.day(row[9]),
                texts.text(OfficeSeals.ANSWER, id, (byte[]) row[10]), Columns.day(row[12]));
    }
}
