package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Money;

/** Keeps what banks said of released orders, of the bound region. */
@ApplicationScoped
class ReportStore {

    private static final String ORDER = "select id, number, block_id from payment.payment_order where region_id = kernel.region() and message_id = ?";

    private static final String SENT = "select id, end_to_end_id, amount from payment.payment where region_id = kernel.region() and order_id = ?";

    private static final String KNOWN = "select verdict from payment.bank_report where region_id = kernel.region() and order_id = ? and digest = ?";

    private static final String ADD = """
            insert into payment.bank_report (id, order_id, message_id, digest, status, verdict, refused, fresh, brought_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select r.*, s.name as brought_by_name
            from payment.bank_report r
            join organisation.staff s on s.region_id = r.region_id and s.id = r.brought_by
            where r.region_id = kernel.region() and r.order_id = ?
            order by r.brought_at desc, r.id""";

    @PersistenceContext
    private EntityManager entities;

    /** @param block the id of its one block of payments */
    record Reported(UUID id, int number, String block) {
    }

    /** A payment as the bank was told it. */
    record Sent(UUID id, Money amount) {
    }

    /** @return null when no order has this message id */
    Reported order(String messageId) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(ORDER)) {
                query.setString(1, messageId);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? new Reported(row.getObject("id", UUID.class), row.getInt("number"), row.getString("block_id")) : null;
                }
            }
        });
    }

    /** The payments of an order by the ids that travel end to end. */
    Map<String, Sent> sent(UUID order) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(SENT)) {
                query.setObject(1, order);
                Map<String, Sent> sent = new HashMap<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        sent.put(row.getString("end_to_end_id"), new Sent(row.getObject("id", UUID.class), new Money(row.getBigDecimal("amount"))));
                    }
                }
                return sent;
            }
        });
    }

    boolean knows(UUID order, byte[] digest) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
                query.setObject(1, order);
                query.setBytes(2, digest);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    void add(UUID id, OrderReport report, byte[] digest, int fresh, UUID by) {
        Sql.on(entities, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, id);
                insert.setObject(2, report.order().id());
                insert.setString(3, report.message());
                insert.setBytes(4, digest);
                insert.setString(5, report.status());
                insert.setString(6, report.verdict().code());
                insert.setInt(7, report.refused().size());
                insert.setInt(8, fresh);
                insert.setObject(9, by);
                return insert.executeUpdate();
            }
        });
    }

    /** The last one first. */
    List<BankReport> list(UUID order) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setObject(1, order);
                List<BankReport> reports = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        reports.add(new BankReport(row.getObject("id", UUID.class), row.getString("message_id"), row.getString("status"),
                                ReportVerdict.of(row.getString("verdict")), row.getInt("refused"), row.getInt("fresh"),
                                row.getString("brought_by_name"), Sql.instant(row, "brought_at")));
                    }
                }
                return reports;
            }
        });
    }
}
