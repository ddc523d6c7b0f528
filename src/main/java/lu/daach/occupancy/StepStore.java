package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.rulebook.Scheme;

/** Keeps the steps of contracts and their reviews: only adds. */
@ApplicationScoped
class StepStore {

    private static final String DONE = """
            select r.occupancy_id, h.last_name, d.address, o.scheme, r.due_on, r.reviewed_on, r.reviewer, r.decision, r.applies_from,
                   r.monthly_before, r.monthly_after
            from occupancy.review r
            join occupancy.occupancy o on o.region_id = r.region_id and o.id = r.occupancy_id
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            """;
    private static final String DONE_WHERE = """
            where r.withdrawn_at is null
              and (cast(?1 as text) is null or position(household.plain(cast(?1 as text)) in household.plain(h.last_name || ' ' || d.address)) > 0)
              and (cast(?2 as text) is null or o.scheme = cast(?2 as text))
              and (cast(?3 as text) is null or d.commune_code = cast(?3 as text))
            """;
    private static final String DONE_LIST = DONE + DONE_WHERE + "order by r.reviewed_on desc, r.id limit ?4 offset ?5";
    private static final String DONE_COUNT = "select count(*) from (" + DONE + DONE_WHERE + ") done";

    @PersistenceContext
    private EntityManager entities;

    void add(KeptStep step) {
        entities.persist(step);
        entities.flush();
    }

    void add(KeptReview review) {
        entities.persist(review);
        entities.flush();
    }

    /** All steps of a contract, the first first. */
    List<StepSheet> of(UUID occupancy) {
        List<KeptStep> steps = entities.createQuery("select s from KeptStep s where s.occupancy = :occupancy order by s.number",
                KeptStep.class).setParameter("occupancy", occupancy).getResultList();
        Set<UUID> undone = steps.stream().map(KeptStep::undoes).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        return steps.stream().map(step -> step.sheet(undone.contains(step.id()))).toList();
    }

    int lastNumber(UUID occupancy) {
        Number last = (Number) entities.createNativeQuery("select coalesce(max(number), 0) from occupancy.step where occupancy_id = ?1")
                .setParameter(1, occupancy).getSingleResult();
        return last.intValue();
    }

    /** The reviews of a contract, the last first, also those that were undone. */
    List<ReviewSheet> reviews(UUID occupancy) {
        return entities.createQuery("select r from KeptReview r where r.occupancy = :occupancy order by r.reviewedOn desc, r.id",
                KeptReview.class).setParameter("occupancy", occupancy).getResultStream().map(KeptReview::sheet).toList();
    }

    /** From when the amount counts that the review of a step led to; null when it led to none. */
    LocalDate appliesFrom(UUID step) {
        return entities.createQuery("select r.appliesFrom from KeptReview r where r.step = :step", LocalDate.class)
                .setParameter("step", step).getResultStream().filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** The review of a step counts for nothing any more, nor does the amount that it led to. */
    void withdraw(UUID step) {
        entities.createNativeQuery("update occupancy.review set withdrawn_at = clock_timestamp() where step_id = ?1")
                .setParameter(1, step).executeUpdate();
        entities.createNativeQuery("update occupancy.assessment set withdrawn_at = clock_timestamp()"
                + " where id in (select assessment_id from occupancy.review where step_id = ?1)").setParameter(1, step).executeUpdate();
    }

    /** Reviews that were done, the last first, by the words, the scheme and the commune of the filter. */
    Slice<ReviewLine> done(OccupancyFilter filter, int first, int most) {
        List<ReviewLine> lines = filtered(entities.createNativeQuery(DONE_LIST), filter).setParameter(4, most).setParameter(5, first)
                .getResultStream().map(row -> line((Object[]) row)).toList();
        return new Slice<>(lines, countDone(filter));
    }

    long countDone(OccupancyFilter filter) {
        return ((Number) filtered(entities.createNativeQuery(DONE_COUNT), filter).getSingleResult()).longValue();
    }

    private static Query filtered(Query query, OccupancyFilter filter) {
        return query.setParameter(1, filter.words()).setParameter(2, filter.scheme() == null ? null : filter.scheme().code())
                .setParameter(3, filter.commune());
    }

    private static ReviewLine line(Object[] row) {
        return new ReviewLine((UUID) row[0], (String) row[1], (String) row[2], Scheme.of((String) row[3]).orElseThrow(), day(row[4]),
                day(row[5]), (String) row[6], ReviewDecision.of((String) row[7]).orElseThrow(), day(row[8]), money(row[9]), money(row[10]));
    }

    private static LocalDate day(Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    private static Money money(Object amount) {
        return amount == null ? null : new Money((BigDecimal) amount);
    }
}
