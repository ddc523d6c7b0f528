package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Bookkeeping;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Demonstration;

/** The bank's lines of the demonstration clear the orders that they name; the last three orders wait for the statements of the new account. */
@ApplicationScoped
class DemonstrationSettlements implements Demonstration {

    private static final int ORDER = 61;
    private static final int NOTED_AT = 18;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    private static final String NAMED = """
            select o.id, o.total, m.id as movement_id, e.account_id, e.booked_on
            from payment.payment_order o
            join banking.movement m on m.region_id = o.region_id and m.remittance = 'Ordre ' || o.message_id
            join banking.entry e on e.region_id = m.region_id and e.id = m.entry_id
            where o.region_id = ? order by o.number""";

    private static final String ADD = """
            insert into payment.settlement (region_id, id, order_id, movement_id, how, booked_on, amount, posting_id, settled_by)
            values (?, ?, ?, ?, 'message', ?, ?, ?, ?)""";

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        load(connection, REDANGE, Demonstration.id("staff/officer"));
        load(connection, SECOND, Demonstration.id("staff/officer-b"));
    }

    private static void load(Connection connection, int region, UUID officer) throws SQLException {
        List<Settlement> named = named(connection, region);
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Settlement one : named) {
                NewPosting posting = NewPosting.of(one.cause(1), one.bookedOn(), Line.debit(PaymentOrders.TRANSIT, AccountKind.LIABILITY, one.amount()),
                        Line.credit("bank/account/" + one.account(), AccountKind.ASSET, one.amount()));
                Map<String, UUID> booked = new Bookkeeping(connection, region).book(List.of(posting), one.bookedOn().atTime(NOTED_AT, 0).atZone(ZONE).toInstant());
                insert.setInt(1, region);
                insert.setObject(2, Demonstration.id("settlement/" + one.order()));
                insert.setObject(3, one.order());
                insert.setObject(4, one.movement());
                insert.setObject(5, one.bookedOn());
                insert.setBigDecimal(6, one.amount().amount());
                insert.setObject(7, booked.get(posting.cause()));
                insert.setObject(8, officer);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Settlement> named(Connection connection, int region) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NAMED)) {
            query.setInt(1, region);
            List<Settlement> named = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    named.add(new Settlement(row.getObject("id", UUID.class), null, row.getObject("movement_id", UUID.class), row.getObject("account_id", UUID.class),
                            row.getObject("booked_on", LocalDate.class), new Money(row.getBigDecimal("total")), "message"));
                }
            }
            return named;
        }
    }
}
