package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.organisation.Actor;

/** Keeps the vouchers of aids. */
@ApplicationScoped
class VoucherStore {

    @PersistenceContext
    private EntityManager entities;

    /** The last one first. */
    List<VoucherSheet> of(UUID aid) {
        List<VoucherSheet> vouchers = new ArrayList<>();
        for (Object found : entities.createNativeQuery("select id, year, number, amount, place, issued_on, valid_until, state, closed_on"
                + " from followup.voucher where aid_id = ?1 order by year desc, number desc").setParameter(1, aid).getResultList()) {
            Object[] row = (Object[]) found;
            vouchers.add(new VoucherSheet((UUID) row[0], aid, "%d-%04d".formatted(((Number) row[1]).intValue(), ((Number) row[2]).intValue()),
                    row[3] == null ? null : new Money((BigDecimal) row[3]), (String) row[4], day(row[5]), day(row[6]), (String) row[7], day(row[8])));
        }
        return vouchers;
    }

    /** @throws Missing when there is none of that aid */
    VoucherSheet get(UUID aid, UUID id) {
        return of(aid).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    /** @throws Missing when this office has none with that id */
    UUID aidOf(UUID id, UUID office) {
        List<?> found = entities.createNativeQuery("select aid_id from followup.voucher where id = ?1 and organisation_id = ?2")
                .setParameter(1, id).setParameter(2, office).getResultList();
        return found.stream().map(UUID.class::cast).findFirst().orElseThrow(Missing::new);
    }

    /** Whoever issues at the same time waits, so that no number is given twice or left out. */
    UUID add(UUID aid, VoucherCard card, LocalDate on, Actor by) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('followup.voucher/' || cast(?1 as text), 0)) as text)")
                .setParameter(1, by.organisation().toString()).getSingleResult();
        UUID id = Ids.fresh();
        entities.createNativeQuery("insert into followup.voucher (id, organisation_id, aid_id, year, number, amount, place, issued_on, valid_until,"
                + " issued_by) select ?1, ?2, ?3, ?4, coalesce(max(v.number), 0) + 1, cast(?5 as numeric), ?6, ?7, ?8, ?9 from followup.voucher v"
                + " where v.organisation_id = ?2 and v.year = ?4").setParameter(1, id).setParameter(2, by.organisation()).setParameter(3, aid)
                .setParameter(4, on.getYear()).setParameter(5, card.amount() == null ? null : card.amount().toString())
                .setParameter(6, card.place()).setParameter(7, on).setParameter(8, card.validUntil()).setParameter(9, by.staff()).executeUpdate();
        return id;
    }

    void close(UUID id, String state, LocalDate on) {
        entities.createNativeQuery("update followup.voucher set state = ?2, closed_on = ?3 where id = ?1 and state = 'open'")
                .setParameter(1, id).setParameter(2, state).setParameter(3, on).executeUpdate();
    }

    private static LocalDate day(Object column) {
        return column == null ? null : column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
