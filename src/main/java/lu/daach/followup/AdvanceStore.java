package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.organisation.Actor;

/** Keeps in what parts advances come back, and what of them came. */
@ApplicationScoped
class AdvanceStore {

    /** When nothing else was decided: a year. */
    private static final int USUAL_PARTS = 12;

    private static final String OVERDUE = """
            select a.id, a.register_number, h.last_name, min(i.due_on) from (
                select i.region_id, i.aid_id, i.due_on, sum(i.amount) over (partition by i.region_id, i.aid_id order by i.position) as by_then
                from followup.instalment i) i
            join followup.aid a on a.region_id = i.region_id and a.id = i.aid_id
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            where a.organisation_id = ?1 and a.paid_out_on is not null and i.due_on <= ?2
              and i.by_then > coalesce((select sum(r.amount) from followup.repayment r
                                        where r.region_id = i.region_id and r.aid_id = i.aid_id and r.undone_on is null), 0)
            group by a.id, a.register_number, h.last_name order by 4, 2""";

    @PersistenceContext
    private EntityManager entities;

    /** An advance of which a part was due and did not come whole. */
    record Overdue(UUID aid, int number, String householdName, LocalDate since) {
    }

    /**
     * @param parts null for twelve
     * @param firstDue null for the first day of the second month after it starts
     */
    void schedule(Aid aid, Integer parts, LocalDate firstDue) {
        LocalDate first = firstDue == null ? aid.startsOn().withDayOfMonth(1).plusMonths(2) : firstDue;
        int position = 0;
        for (Money part : new Money(aid.grantedAmount()).inParts(parts == null ? USUAL_PARTS : parts)) {
            entities.createNativeQuery("insert into followup.instalment (aid_id, position, due_on, amount) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, aid.id()).setParameter(2, position + 1).setParameter(3, first.plusMonths(position))
                    .setParameter(4, part.amount()).executeUpdate();
            position++;
        }
    }

    /** The parts, each with what is open of it after so much came back. */
    List<Instalment> schedule(UUID aid, Money repaid) {
        List<Instalment> schedule = new ArrayList<>();
        Money left = repaid;
        for (Object found : entities.createNativeQuery("select due_on, amount from followup.instalment where aid_id = ?1 order by position")
                .setParameter(1, aid).getResultList()) {
            Object[] row = (Object[]) found;
            Money amount = new Money((BigDecimal) row[1]);
            Money open = amount.minus(left.atMost(amount));
            left = left.minus(left.atMost(amount));
            schedule.add(new Instalment(day(row[0]), amount, open));
        }
        return schedule;
    }


    /** @throws Missing when there is none of that aid */
    Repayment repayment(UUID aid, UUID id) {
        return repayments(aid).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    /** @throws Missing when this office has none with that id */
    UUID aidOf(UUID repayment, UUID office) {
        List<?> found = entities.createNativeQuery("select a.id from followup.repayment r join followup.aid a on a.region_id = r.region_id"
                + " and a.id = r.aid_id where r.id = ?1 and a.organisation_id = ?2").setParameter(1, repayment).setParameter(2, office).getResultList();
        return found.stream().map(UUID.class::cast).findFirst().orElseThrow(Missing::new);
    }

    /** What that person has sent under that key before. */
    Optional<Repayment> sent(UUID aid, UUID person, String key) {
        List<?> found = entities.createNativeQuery("select id from followup.repayment where recorded_by = ?1 and request_key = ?2 and aid_id = ?3")
                .setParameter(1, person).setParameter(2, key).setParameter(3, aid).getResultList();
        return found.stream().map(UUID.class::cast).findFirst().map(id -> repayment(aid, id));
    }

    /** The last one first. */
    List<Repayment> repayments(UUID aid) {
        List<Repayment> repayments = new ArrayList<>();
        for (Object found : entities.createNativeQuery("select id, received_on, amount, posting_id, undone_on from followup.repayment where aid_id = ?1"
                + " order by received_on desc, recorded_at desc, id").setParameter(1, aid).getResultList()) {
            Object[] row = (Object[]) found;
            repayments.add(new Repayment((UUID) row[0], day(row[1]), new Money((BigDecimal) row[2]), (UUID) row[3], day(row[4])));
        }
        return repayments;
    }

    /** @param key null when it was sent without one */
    UUID add(UUID id, UUID aid, LocalDate on, Money amount, UUID posting, String key, Actor by) {
        entities.createNativeQuery("insert into followup.repayment (id, aid_id, received_on, amount, posting_id, request_key, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7)").setParameter(1, id).setParameter(2, aid).setParameter(3, on)
                .setParameter(4, amount.amount()).setParameter(5, posting).setParameter(6, key).setParameter(7, by.staff()).executeUpdate();
        return id;
    }

    void undo(UUID id, LocalDate on, UUID posting) {
        entities.createNativeQuery("update followup.repayment set undone_on = ?2, undone_posting_id = ?3 where id = ?1 and undone_on is null")
                .setParameter(1, id).setParameter(2, on).setParameter(3, posting).executeUpdate();
    }

    List<Overdue> overdue(UUID office, LocalDate until) {
        List<Overdue> overdue = new ArrayList<>();
        for (Object found : entities.createNativeQuery(OVERDUE).setParameter(1, office).setParameter(2, until).getResultList()) {
            Object[] row = (Object[]) found;
            overdue.add(new Overdue((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2], day(row[3])));
        }
        return overdue;
    }

    private static LocalDate day(Object column) {
        return column == null ? null : column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
