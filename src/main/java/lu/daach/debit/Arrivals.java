package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.Payments;
import lu.daach.banking.StatementsTaken;

/**
 * What the bank's statements say of collections: debits that were credited, one by one or a block in one line, are booked on the
 * households' accounts; one that went back opens the month again and holds its mandate until somebody has looked at it.
 */
@ApplicationScoped
class Arrivals {

    private static final String WAITING = """
            select 1 from debit.item i join debit.collection c on c.region_id = i.region_id and c.id = i.collection_id
            where i.region_id = kernel.region() and c.state = 'released' and i.returned_on is null limit 1""";

    /** Movements of these statements with what of them stands on nobody's account. */
    private static final String MOVEMENTS = """
            with moved as (
                select m.id, m.amount, m.returned, m.return_reason, e.booked_on, m.end_to_end,
                       concat_ws(' ', m.end_to_end, m.reference, m.remittance, e.bank_reference, e.additional) as words,
                       m.amount - coalesce((select sum(t.amount) from banking.match t where t.region_id = m.region_id and t.movement_id = m.id
                           and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)), 0) as rest
                from banking.movement m
                join banking.entry e on e.region_id = m.region_id and e.id = m.entry_id
                where m.region_id = kernel.region() and e.imported and e.statement_id = any(?::uuid[])
            ), asked as (
                select i.* from debit.item i join debit.collection c on c.region_id = i.region_id and c.id = i.collection_id
                where i.region_id = kernel.region() and c.state = 'released'
            )""";

    private static final String SINGLE = MOVEMENTS + """
            select m.id, i.id as item, i.household_id, i.amount, m.booked_on, m.rest = m.amount as open
            from moved m join asked i on i.end_to_end_id = m.end_to_end and i.amount = m.amount
            where i.credited_on is null and (m.rest = m.amount or m.rest = 0)
            order by m.booked_on, m.id""";

    /** A block, or a whole collection, in one line that names it, or that can be no other one by its sum and its day. */
    private static final String TOGETHER = MOVEMENTS + """
            , bundle as (
                select i.block_id as name, i.due_on, sum(i.amount) as amount, array_agg(i.id) as items
                from asked i where i.credited_on is null group by i.block_id, i.due_on
                union all
                select c.message_id, min(i.due_on), sum(i.amount), array_agg(i.id)
                from asked i join debit.collection c on c.region_id = i.region_id and c.id = i.collection_id
                where i.credited_on is null group by c.message_id having count(distinct i.block_id) > 1
            ), named as (
                select m.id, m.booked_on, b.name, b.items from moved m join bundle b on b.amount = m.amount and position(b.name in m.words) > 0
                where m.rest = m.amount and m.amount > 0
            ), summed as (
                select m.id, m.booked_on, b.name, b.items, count(*) over (partition by m.id) as bundles, count(*) over (partition by b.name) as lines
                from moved m join bundle b on b.amount = m.amount and m.booked_on between b.due_on and b.due_on + 5
                where m.rest = m.amount and m.amount > 0 and cardinality(b.items) > 1
                  and not exists (select from named n where n.id = m.id or n.items && b.items)
            )
            select id, booked_on, items from named
            union all select id, booked_on, items from summed where bundles = 1 and lines = 1
            order by 2, 1""";

    private static final String BACK = MOVEMENTS + """
            select m.id, i.id as item, i.household_id, i.amount, i.mandate_id, m.booked_on, m.return_reason, i.credited_on is not null and m.rest <= - i.amount as open
            from moved m join asked i on i.end_to_end_id = m.end_to_end
            where m.amount < 0 and m.returned and i.returned_on is null
            order by m.booked_on, m.id""";

    private static final String OF_BUNDLE = """
            select i.household_id, i.amount from debit.item i where i.region_id = kernel.region() and i.id = any(?::uuid[]) and i.credited_on is null""";

    private static final String CREDITED = """
            update debit.item set credited_on = ? where region_id = kernel.region() and id = any(?::uuid[]) and credited_on is null""";

    private static final String RETURNED = """
            update debit.item set returned_on = ?, return_reason = ?, freed = true where region_id = kernel.region() and id = ? and returned_on is null""";

    @Inject
    private Rows rows;

    @Inject
    private MandateStore mandates;

    @Inject
    private Payments payments;

    void taken(@Observes StatementsTaken taken) throws SQLException {
        if (rows.first(on -> on.prepareStatement(WAITING), row -> true) == null) {
            return;
        }
        Array statements = array(taken.statements());
        for (One one : single(statements)) {
            if (one.open()) {
                payments.collected(one.movement(), Map.of(one.household(), one.amount()));
                taken.cleared(one.movement());
            }
            credited(one.bookedOn(), List.of(one.item()));
        }
        for (Bundle bundle : rows.all(on -> on.prepareStatement(TOGETHER), row -> new Bundle(row.getObject("id", UUID.class), row.getObject("booked_on", LocalDate.class),
                List.of((UUID[]) row.getArray("items").getArray())), statements)) {
            together(bundle, taken);
        }
        for (One one : back(statements)) {
            if (one.open()) {
                payments.collected(one.movement(), Map.of(one.household(), one.amount().negate()));
                taken.cleared(one.movement());
            }
            rows.change(on -> on.prepareStatement(RETURNED), one.bookedOn(), one.reason(), one.item());
            mandates.hold(one.mandate(), one.bookedOn());
        }
    }

    /**
     * @param reason why it went back, as the bank codes it; null for none
     * @param open whether it stands on nobody's account yet
     */
    private record One(UUID movement, UUID item, UUID household, BigDecimal amount, UUID mandate, LocalDate bookedOn, String reason, boolean open) {
    }

    private record Bundle(UUID movement, LocalDate bookedOn, List<UUID> items) {
    }

    private List<One> single(Array statements) {
        return rows.all(on -> on.prepareStatement(SINGLE), row -> new One(row.getObject("id", UUID.class), row.getObject("item", UUID.class),
                row.getObject("household_id", UUID.class), row.getBigDecimal("amount"), null, row.getObject("booked_on", LocalDate.class), null, row.getBoolean("open")), statements);
    }

    private List<One> back(Array statements) {
        return rows.all(on -> on.prepareStatement(BACK), row -> new One(row.getObject("id", UUID.class), row.getObject("item", UUID.class),
                row.getObject("household_id", UUID.class), row.getBigDecimal("amount"), row.getObject("mandate_id", UUID.class),
                row.getObject("booked_on", LocalDate.class), row.getString("return_reason"), row.getBoolean("open")), statements);
    }

    private void together(Bundle bundle, StatementsTaken taken) throws SQLException {
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        rows.all(on -> on.prepareStatement(OF_BUNDLE), row -> shares.merge(row.getObject(1, UUID.class), row.getBigDecimal(2), BigDecimal::add), array(bundle.items()));
        if (!shares.isEmpty()) {
            payments.collected(bundle.movement(), shares);
            taken.cleared(bundle.movement());
            credited(bundle.bookedOn(), bundle.items());
        }
    }

    private void credited(LocalDate on, List<UUID> items) throws SQLException {
        Array ids = array(items);
        rows.change(connection -> connection.prepareStatement(CREDITED), on, ids);
    }

    private Array array(List<UUID> ids) throws SQLException {
        return rows.connection().createArrayOf("uuid", ids.toArray());
    }
}
