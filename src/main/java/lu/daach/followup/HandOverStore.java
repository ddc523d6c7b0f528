package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;

/** Keeps hand-overs; gives those of one office of the bound region only. */
@ApplicationScoped
class HandOverStore {

    /** ?1 office, ?2 one of them or null, ?3 household or null. */
    private static final String FOUND = """
            select o.id, o.version, o.household_id, h.last_name, o.referent_id, o.asked_by, b.name, o.asked_of, t.name as asked_of_name, o.message_sealed,
                   o.asked_on, o.answer_due_on, o.state, o.answered_on, o.reason_sealed, o.noted_on, o.reads_until
            from followup.hand_over o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join organisation.staff b on b.region_id = o.region_id and b.id = o.asked_by
            join organisation.staff t on t.region_id = o.region_id and t.id = o.asked_of
            where o.organisation_id = ?1 and (cast(?2 as uuid) is null or o.id = cast(?2 as uuid))
              and (cast(?3 as uuid) is null or o.household_id in (select household.files_of(cast(?3 as uuid))))
            order by o.state <> 'asked', o.asked_on desc, o.answered_at desc, o.id""";

    private static final String ADD = """
            insert into followup.hand_over (id, household_id, organisation_id, referent_id, asked_by, asked_of, message_sealed, asked_on, answer_due_on, state)
            values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, cast(?7 as bytea), ?8, ?9, 'asked')""";

    /** Nobody answers twice. */
    private static final String ANSWER = """
            update followup.hand_over set version = version + 1, state = ?2, answered_on = ?3, answered_at = clock_timestamp(), reason_sealed = cast(?4 as bytea),
                   reads_until = case when ?2 = 'accepted' and referent_id is not null then cast(?5 as date) end
            where id = ?1 and state = 'asked'""";

    private static final String NOTE = """
            update followup.hand_over set version = version + 1, noted_on = ?2 where id = ?1 and state = 'refused' and noted_on is null""";

    private static final String READS = """
            select max(extract(epoch from o.answered_at)) from followup.hand_over o
            where o.referent_id = ?1 and o.household_id = ?2 and o.reads_until >= cast(?3 as date)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OfficeSeals seals;

    void add(UUID id, Followed file, Actor by, UUID of, String message, LocalDate today, LocalDate answerDueOn) {
        entities.createNativeQuery(ADD).setParameter(1, id).setParameter(2, file.id()).setParameter(3, by.organisation())
                .setParameter(4, file.referent()).setParameter(5, by.staff()).setParameter(6, of).setParameter(7, seals.seal(OfficeSeals.MESSAGE, by.organisation(), id, message))
                .setParameter(8, today).setParameter(9, answerDueOn).executeUpdate();
    }

    /** @throws Conflict when it was answered meanwhile */
    void answer(UUID id, UUID office, String state, LocalDate today, String reason, LocalDate readsUntil) {
        once(entities.createNativeQuery(ANSWER).setParameter(1, id).setParameter(2, state).setParameter(3, today).setParameter(4, seals.seal(OfficeSeals.REFUSAL, office, id, reason))
                .setParameter(5, readsUntil));
    }

    /** @throws Conflict when it was done before */
    void note(UUID id, LocalDate today) {
        once(entities.createNativeQuery(NOTE).setParameter(1, id).setParameter(2, today));
    }

    private static void once(Query update) {
        if (update.executeUpdate() != 1) {
            throw new Conflict("followup.handOver.answered");
        }
    }

    /** @throws Missing when this office has none with that id */
    HandOverSheet get(UUID id, UUID office) {
        return rows(entities.createNativeQuery(FOUND).setParameter(1, office).setParameter(2, id).setParameter(3, null)).stream()
                .findFirst().orElseThrow(Missing::new);
    }

    /** The one that waits first, then the newest. */
    List<HandOverSheet> of(UUID household, UUID office) {
        return rows(entities.createNativeQuery(FOUND).setParameter(1, office).setParameter(2, null).setParameter(3, household));
    }

    /** Up to which moment this person, who was its referent, still reads what was written of a household; empty when nothing. */
    Optional<Instant> readsUpTo(UUID reader, UUID household, LocalDate today) {
        Object moment = entities.createNativeQuery(READS).setParameter(1, reader).setParameter(2, household).setParameter(3, today).getSingleResult();
        return Optional.ofNullable((BigDecimal) moment).map(seconds -> Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
    }

    private List<HandOverSheet> rows(Query query) {
        OfficeSeals.Row texts = seals.row();
        return Columns.rows(query).stream().map(row -> new HandOverSheet((UUID) row[0], Columns.number(row[1]), (UUID) row[2], (String) row[3], (UUID) row[4],
                (UUID) row[5], (String) row[6], (UUID) row[7], (String) row[8], texts.text(OfficeSeals.MESSAGE, (UUID) row[0], (byte[]) row[9]), Columns.day(row[10]), Columns.day(row[11]),
                (String) row[12], Columns.day(row[13]), texts.text(OfficeSeals.REFUSAL, (UUID) row[0], (byte[]) row[14]), Columns.day(row[15]), Columns.day(row[16]))).toList();
    }
}
