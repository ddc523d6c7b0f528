package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;

/** Keeps which payments of released orders the bank did not make, of the bound region. */
@ApplicationScoped
class RefusalStore {

    private static final String STANDING = """
            select p.id, p.amount, g.id as posting_id,
                   exists (select from payment.refusal f where f.region_id = p.region_id and f.payment_id = p.id) as refused,
                   exists (select from payment.cleared c where c.region_id = p.region_id and c.order_id = p.order_id
                       and (c.payment_id is null or c.payment_id = p.id)) as cleared
            from payment.payment p
            join ledger.posting g on g.region_id = p.region_id and g.cause = 'payment/' || p.order_id || '/' || p.id
            where p.region_id = kernel.region() and p.order_id = ?
            order by p.position""";

    private static final String ADD = """
            insert into payment.refusal (payment_id, order_id, said, code, note, posting_id, said_by) values (?, ?, ?, ?, ?, ?, ?)""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * A booked payment.
     *
     * @param posting by which it was booked
     * @param cleared the bank's statement shows it as made
     */
    record Standing(UUID payment, Money amount, UUID posting, boolean refused, boolean cleared) {
    }

    List<Standing> standing(UUID order) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(STANDING)) {
                query.setObject(1, order);
                List<Standing> standing = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        standing.add(new Standing(row.getObject("id", UUID.class), new Money(row.getBigDecimal("amount")), row.getObject("posting_id", UUID.class),
                                row.getBoolean("refused"), row.getBoolean("cleared")));
                    }
                }
                return standing;
            }
        });
    }

    void add(UUID order, UUID payment, Refused refused, UUID undoing, UUID by) {
        Sql.on(entities, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, payment);
                insert.setObject(2, order);
                insert.setString(3, refused.said().code());
                insert.setString(4, refused.code());
                insert.setString(5, refused.note().strip());
                insert.setObject(6, undoing);
                insert.setObject(7, by);
                return insert.executeUpdate();
            }
        });
    }
}
