package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps who came to the open desk; gives those of one office of the bound region only. */
@ApplicationScoped
class DropInStore {

    private static final String ADD = """
            insert into followup.drop_in (id, organisation_id, taken_by, on_day, name, phone, need, language, interpreter, words, next_step, due_on,
                                          closed_on)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7, ?8, ?9, cast(?10 as bytea), ?11, cast(?12 as date), cast(?13 as date))""";

    /** ?1 office, ?2 one of them or null, ?3 open ones only. */
    private static final String FOUND = """
            from followup.drop_in d
            join organisation.staff s on s.region_id = d.region_id and s.id = d.taken_by
            where d.organisation_id = ?1 and (cast(?2 as uuid) is null or d.id = cast(?2 as uuid))
              and (not cast(?3 as boolean) or d.closed_on is null)""";

    private static final String LINES = """
            select d.id, d.version, d.on_day, to_char(d.taken_at at time zone 'Europe/Luxembourg', 'HH24:MI'), d.taken_by, s.name as taken_by_name,
                   d.name, d.phone, d.need, d.language, d.interpreter, d.next_step, d.due_on, d.closed_on, d.household_id, d.words
            """ + FOUND + " order by d.on_day desc, d.taken_at desc, d.id";

    private static final String TOTAL = "select count(*) " + FOUND;

    private static final String CLOSE = """
            update followup.drop_in set version = version + 1, closed_on = ?3, household_id = cast(?4 as uuid)
            where id = ?1 and version = ?2 and closed_on is null""";

    private static final String REOPEN = """
            update followup.drop_in set version = version + 1, closed_on = null, household_id = null
            where id = ?1 and version = ?2 and closed_on is not null and due_on is not null""";

    /**
     * ?1 name or other words, ?2 telephone or null, ?3 office, ?4 today. The same telephone says more than a name that looks alike; the threshold is
     * that of households which may be one.
     */
    private static final String LIKELY = """
            with sought as (
                select household.plain(cast(?1 as text)) as name, right(regexp_replace(coalesce(cast(?2 as text), ''), '[^0-9]', '', 'g'), 8) as ending),
            found as (
                select h.id, h.region_id, h.file_number,
                       exists (select from household.contact c cross join lateral regexp_split_to_table(c.digits, ' ') as d (digits)
                               where c.region_id = h.region_id and c.household_id = h.id and length(sought.ending) >= 6
                                 and right(d.digits, 8) = sought.ending) as phone,
                       (select max(greatest(public.similarity(p.sought, sought.name), public.strict_word_similarity(sought.name, p.sought)))
                        from household.person p where p.region_id = h.region_id and p.household_id = h.id) as likeness
                from household.household h cross join sought
                left join organisation.staff r on r.region_id = h.region_id and r.id = h.referent_id
                where h.merged_into is null and (r.organisation_id is null or r.organisation_id = ?3))
            select f.id, f.file_number, people.names, f.phone
            from found f
            cross join lateral (
                select string_agg(p.first_name || ' ' || p.last_name, ', ' order by p.position) as names from household.person p
                where p.region_id = f.region_id and p.household_id = f.id and p.belongs @> cast(?4 as date)) people
            where (f.phone or f.likeness >= 0.4) and people.names is not null
            order by f.phone desc, f.likeness desc, f.file_number limit 8""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    void add(UUID id, DropInCard card, Actor by, LocalDate on, LocalDate dueOn) {
        entities.createNativeQuery(ADD).setParameter(1, id).setParameter(2, by.organisation()).setParameter(3, by.staff()).setParameter(4, on)
                .setParameter(5, card.name()).setParameter(6, card.phone()).setParameter(7, card.need()).setParameter(8, card.language())
                .setParameter(9, card.interpreter()).setParameter(10, sealing.seal(place(by.region(), by.organisation(), id), card.words()))
                .setParameter(11, card.next()).setParameter(12, dueOn).setParameter(13, card.open() ? null : on).executeUpdate();
    }

    /**
     * @param household the file; null for none
     * @throws Conflict when somebody was quicker
     */
    void close(DropInSheet seen, LocalDate on, UUID household) {
        Columns.one(entities.createNativeQuery(CLOSE).setParameter(1, seen.id()).setParameter(2, seen.version()).setParameter(3, on)
                .setParameter(4, household));
    }

    /** @throws Conflict when somebody was quicker, or it never was open */
    void reopen(DropInSheet seen) {
        Columns.one(entities.createNativeQuery(REOPEN).setParameter(1, seen.id()).setParameter(2, seen.version()));
    }

    /** Files that the office may enter, those with the same telephone first, then those whose people are called nearly the same; eight at most. */
    List<LikelyFile> likely(String words, String phone, UUID office, LocalDate today) {
        return Columns.rows(entities.createNativeQuery(LIKELY).setParameter(1, words).setParameter(2, phone).setParameter(3, office).setParameter(4, today))
                .stream().map(row -> new LikelyFile((UUID) row[0], Columns.number(row[1]), (String) row[2], (Boolean) row[3])).toList();
    }

    /**
     * One with its words.
     *
     * @throws Missing when this office has none with that id
     */
    DropInSheet get(UUID id, Actor reader) {
        return Columns.rows(entities.createNativeQuery(LINES).setParameter(1, reader.organisation()).setParameter(2, id).setParameter(3, false)).stream()
                .findFirst().map(row -> sheet(row, sealing.text(place(reader.region(), reader.organisation(), id), (byte[]) row[15])))
                .orElseThrow(Missing::new);
    }

    /** The newest first, without their words. */
    Slice<DropInSheet> of(UUID office, boolean openOnly, int first, int most) {
        List<DropInSheet> lines = Columns.rows(entities.createNativeQuery(LINES).setParameter(1, office).setParameter(2, null).setParameter(3, openOnly)
                .setFirstResult(first).setMaxResults(most)).stream().map(row -> sheet(row, null)).toList();
        Object total = entities.createNativeQuery(TOTAL).setParameter(1, office).setParameter(2, null).setParameter(3, openOnly).getSingleResult();
        return new Slice<>(lines, ((Number) total).longValue());
    }

    static SealedPlace place(int region, UUID office, UUID id) {
        return new SealedPlace(region, office, "followup.drop_in.words", id, 1);
    }

    private static DropInSheet sheet(Object[] row, String words) {
        DropInCard card = new DropInCard((String) row[6], (String) row[7], (String) row[8], (String) row[9], (Boolean) row[10], words, (String) row[11]);
        return new DropInSheet((UUID) row[0], Columns.number(row[1]), Columns.day(row[2]), (String) row[3], (UUID) row[4], (String) row[5], card,
                Columns.day(row[12]), Columns.day(row[13]), (UUID) row[14]);
    }
}
