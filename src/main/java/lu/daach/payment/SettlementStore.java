package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/** Finds the bank's lines that pay released orders, and keeps what was cleared by which. */
@ApplicationScoped
class SettlementStore {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('settlement/' || kernel.region(), 0))";

    /** Debits of imported lines that clear nothing yet, and payments and orders that nothing clears. */
    private static final String FOUND = """
            with debit as (
                select m.id, e.account_id, e.booked_on, -m.amount as amount, m.end_to_end,
                       concat_ws(' ', m.end_to_end, m.reference, m.remittance, e.bank_reference, e.additional) as words
                from banking.movement m
                join banking.entry e on e.region_id = m.region_id and e.id = m.entry_id
                where m.region_id = kernel.region() and e.imported and m.amount < 0 and not m.returned
                  and not exists (select from payment.cleared c where c.region_id = m.region_id and c.movement_id = m.id)
            ), waiting as (
                select o.id, o.total - coalesce(r.refused, 0) as total, o.execution_on, o.message_id, o.block_id
                from payment.payment_order o
                left join lateral (select sum(p.amount) as refused from payment.refusal f
                    join payment.payment p on p.region_id = f.region_id and p.id = f.payment_id
                    where f.region_id = o.region_id and f.order_id = o.id) r on true
                where o.region_id = kernel.region() and o.state = 'released'
                  and not exists (select from payment.cleared c where c.region_id = o.region_id and c.order_id = o.id)
            ), single as (
                select p.order_id, p.id as payment_id, d.id as movement_id, d.account_id, d.booked_on, d.amount, 'endToEnd' as how
                from debit d
                join payment.payment p on p.region_id = kernel.region() and p.end_to_end_id = d.end_to_end and p.amount = d.amount
                join payment.payment_order o on o.region_id = p.region_id and o.id = p.order_id and o.state = 'released'
                where not exists (select from payment.refusal f where f.region_id = p.region_id and f.payment_id = p.id)
                  and not exists (select from payment.cleared c where c.region_id = p.region_id and c.order_id = p.order_id
                    and (c.payment_id is null or c.payment_id = p.id))
            ), named as (
                select w.id as order_id, null::uuid as payment_id, d.id as movement_id, d.account_id, d.booked_on, d.amount, 'message' as how
                from debit d
                join waiting w on w.total = d.amount and (position(w.message_id in d.words) > 0 or position(w.block_id in d.words) > 0)
            ), summed as (
                select w.id as order_id, null::uuid as payment_id, d.id as movement_id, d.account_id, d.booked_on, d.amount, 'sum' as how,
                       count(*) over (partition by d.id) as orders, count(*) over (partition by w.id) as debits
                from debit d
                join waiting w on w.total = d.amount and d.booked_on between w.execution_on and w.execution_on + 5
                where not exists (select from named n where n.movement_id = d.id or n.order_id = w.id)
                  and not exists (select from single s where s.movement_id = d.id or s.order_id = w.id)
            )
            select order_id, payment_id, movement_id, account_id, booked_on, amount, how from single
            union all select order_id, payment_id, movement_id, account_id, booked_on, amount, how from named
            union all select order_id, payment_id, movement_id, account_id, booked_on, amount, how from summed where orders = 1 and debits = 1
            order by booked_on, movement_id""";

    private static final String ATTEMPT = "select count(*) + 1 from payment.settlement where region_id = kernel.region() and movement_id = ?";

    private static final String ADD = """
            insert into payment.settlement (id, order_id, payment_id, movement_id, how, booked_on, amount, posting_id, settled_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ORDERS = """
            select o.id, o.number, o.total - coalesce((select sum(p.amount) from payment.refusal f
                       join payment.payment p on p.region_id = f.region_id and p.id = f.payment_id
                       where f.region_id = o.region_id and f.order_id = o.id and f.said <> 'statement'), 0) as total,
                   coalesce((select sum(c.amount) from payment.cleared c
                where c.region_id = o.region_id and c.order_id = o.id), 0) as cleared
            from payment.payment_order o
            where o.region_id = kernel.region() and o.state = 'released'
            order by o.number desc""";

    @PersistenceContext
    private EntityManager entities;

    /** Two at the same time clear nothing twice: the second waits. */
    void alone() {
        Sql.on(entities, connection -> {
            try (PreparedStatement lock = connection.prepareStatement(ALONE)) {
                return lock.execute();
            }
        });
    }

    /** Each movement, and each payment, once. */
    List<Settlement> found() {
        return Sql.on(entities, connection -> {
            List<Settlement> found = new ArrayList<>();
            Set<UUID> taken = new HashSet<>();
            try (PreparedStatement query = connection.prepareStatement(FOUND); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID payment = row.getObject("payment_id", UUID.class);
                    UUID order = row.getObject("order_id", UUID.class);
                    Settlement one = new Settlement(order, payment, row.getObject("movement_id", UUID.class), row.getObject("account_id", UUID.class),
                            row.getObject("booked_on", LocalDate.class), new Money(row.getBigDecimal("amount")), row.getString("how"));
                    if (taken.add(one.movement()) && taken.add(payment == null ? order : payment)) {
                        found.add(one);
                    }
                }
            }
            return found;
        });
    }

    /** The how-many-eth attempt of a movement. */
    long attempt(UUID movement) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(ATTEMPT)) {
                query.setObject(1, movement);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    void add(Settlement one, UUID posting, UUID by) {
        Sql.on(entities, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, Ids.fresh());
                insert.setObject(2, one.order());
                insert.setObject(3, one.payment());
                insert.setObject(4, one.movement());
                insert.setString(5, one.how());
                insert.setObject(6, one.bookedOn());
                insert.setBigDecimal(7, one.amount().amount());
                insert.setObject(8, posting);
                insert.setObject(9, by);
                return insert.executeUpdate();
            }
        });
    }

    List<ClearedOrder> orders() {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(ORDERS); ResultSet row = query.executeQuery()) {
                List<ClearedOrder> orders = new ArrayList<>();
                while (row.next()) {
                    orders.add(new ClearedOrder(row.getObject("id", UUID.class), row.getInt("number"), new Money(row.getBigDecimal("total")),
                            new Money(row.getBigDecimal("cleared"))));
                }
                return orders;
            }
        });
    }
}
