package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.organisation.Actor;

/** Gives the notes of one office that somebody may open, each with the texts that this person may read and no others. */
@ApplicationScoped
class NoteSearchStore {

    /**
     * ?1 office, ?2 reader, ?3 today, ?4 most, ?5 and ?6 the place after which to go on. The right is asked here as {@link FollowedStore} and
     * {@link Reading} ask it for one household.
     */
    private static final String READABLE = """
            with part as (
                select n.* from followup.note n
                join household.household h on h.region_id = n.region_id and h.id = n.household_id
                left join organisation.staff r on r.region_id = h.region_id and r.id = h.referent_id
                where n.organisation_id = cast(?1 as uuid) and (r.organisation_id is null or r.organisation_id = cast(?1 as uuid))
                  and (n.shared_sealed is not null or n.confidential is not null)
                  and (cast(?5 as date) is null or (n.happened_on, n.id) < (cast(?5 as date), cast(?6 as uuid)))
                order by n.happened_on desc, n.id desc limit cast(?4 as integer)
            ), may as materialized (
                select h.region_id, h.id, h.file_number, h.last_name, h.referent_id is not distinct from cast(?2 as uuid) as as_referent,
                       exists (select from followup.breaking b where b.region_id = h.region_id and b.household_id = h.id
                               and b.opened_by = cast(?2 as uuid) and b.ends_at > clock_timestamp()) as broken,
                       (select max(o.answered_at) from followup.hand_over o where o.region_id = h.region_id and o.household_id = h.id
                               and o.referent_id = cast(?2 as uuid) and o.reads_until >= cast(?3 as date)) as former_up_to
                from household.household h where h.id in (select part.household_id from part)
            )
            select n.id, n.household_id, may.file_number, may.last_name, n.kind, n.happened_on, a.name as author_name, n.shared_sealed,
                   case when may.as_referent or may.broken or n.written_at <= may.former_up_to then n.confidential end as confidential,
                   case when may.as_referent then null when may.broken then 'breakGlass' when n.written_at <= may.former_up_to then 'formerReferent' end as by_right
            from part n
            join may on may.region_id = n.region_id and may.id = n.household_id
            join organisation.staff a on a.region_id = n.region_id and a.id = n.author_id
            order by n.happened_on desc, n.id desc""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * The last contact first.
     *
     * @param after the last one of the part before; null for the first part
     */
    List<ReadableNote> readable(Actor reader, LocalDate today, ReadableNote after, int most) {
        return Columns.rows(entities.createNativeQuery(READABLE).setParameter(1, reader.organisation()).setParameter(2, reader.staff()).setParameter(3, today)
                .setParameter(4, most).setParameter(5, after == null ? null : after.on()).setParameter(6, after == null ? null : after.id())).stream()
                .map(row -> new ReadableNote((UUID) row[0], (UUID) row[1], Columns.number(row[2]), (String) row[3], NoteKind.of((String) row[4]),
                        Columns.day(row[5]), (String) row[6], (byte[]) row[7], (byte[]) row[8], (String) row[9])).toList();
    }
}
