package lu.daach.payment;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import lu.daach.payment.rules.OpenItem;

/** Writes the payments of an order and what they settle, in two statements whatever their number. */
final class OrderWriting {

    private static final String PAYMENTS = """
            insert into payment.payment (region_id, id, order_id, position, owner_id, household_id, end_to_end_id, creditor_name, creditor_iban, amount,
                                         remittance)
            select o.region_id, p.id, o.id, p.position, case o.pays when 'owners' then p.party end,
                   case o.pays when 'households' then p.party end, p.end_to_end, p.name, p.iban, p.amount, p.remittance
            from payment.payment_order o, unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[])
                as p (id, position, party, end_to_end, name, iban, amount, remittance)
            where o.id = ?""";

    private static final String ITEMS = """
            insert into payment.item (region_id, payment_id, order_id, posting_id, amount)
            select o.region_id, i.payment, o.id, i.posting, i.amount
            from payment.payment_order o, unnest(?::uuid[], ?::uuid[], ?::numeric[]) as i (payment, posting, amount)
            where o.id = ?""";

    private final Connection connection;
    private final UUID order;

    OrderWriting(Connection connection, UUID order) {
        this.connection = connection;
        this.order = order;
    }

    void write(List<PaymentWriting> payments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PAYMENTS)) {
            Sql.array(insert, 1, "uuid", of(payments, PaymentWriting::id));
            Sql.array(insert, 2, "integer", IntStream.rangeClosed(1, payments.size()).boxed().toArray());
            Sql.array(insert, 3, "uuid", of(payments, payment -> payment.planned().payee().owner()));
            Sql.array(insert, 4, "text", of(payments, PaymentWriting::endToEndId));
            Sql.array(insert, 5, "text", of(payments, PaymentWriting::name));
            Sql.array(insert, 6, "text", of(payments, payment -> payment.planned().payee().iban()));
            Sql.array(insert, 7, "numeric", of(payments, payment -> payment.planned().amount().amount()));
            Sql.array(insert, 8, "text", of(payments, PaymentWriting::remittance));
            insert.setObject(9, order);
            insert.executeUpdate();
        }
        List<Item> items = payments.stream()
                .flatMap(payment -> payment.planned().items().stream().map(item -> new Item(payment.id(), item))).toList();
        try (PreparedStatement insert = connection.prepareStatement(ITEMS)) {
            Sql.array(insert, 1, "uuid", of(items, Item::payment));
            Sql.array(insert, 2, "uuid", of(items, item -> item.open().posting()));
            Sql.array(insert, 3, "numeric", of(items, Item::amount));
            insert.setObject(4, order);
            insert.executeUpdate();
        }
    }

    private record Item(UUID payment, OpenItem open) {

        BigDecimal amount() {
            return open.amount().amount();
        }
    }

    private static <T> Object[] of(List<T> things, Function<T, Object> part) {
        return things.stream().map(part).toArray();
    }
}
