package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asks the database what does not agree, and keeps that it was asked. */
@ApplicationScoped
class CheckStore {

    private static final int MOST_TOLD = 100;

    private static final String DIFFERENCES = "select check_name, subject, expected, found from payment.differences(?) order by check_name, subject";

    private static final String KEEP = "insert into payment.self_check (asked_by, differences) values (?, ?) returning looked_at";

    private static final String LAST = """
            select c.looked_at, s.name, c.differences
            from payment.self_check c
            left join organisation.staff s on s.region_id = c.region_id and s.id = c.asked_by
            where c.region_id = kernel.region()
            order by c.looked_at desc, c.id desc limit 1""";

    @PersistenceContext
    private EntityManager entities;

    CheckedBooks look(int region, UUID by, String name) {
        return Sql.on(entities, connection -> {
            try (Statement limits = connection.createStatement()) {
                limits.execute("set local statement_timeout = '5min'");
                limits.execute("set local transaction_timeout = 0");
                limits.execute("set local transaction_timeout = '10min'");
            }
            List<Difference> found = new ArrayList<>();
            int count = 0;
            try (PreparedStatement query = connection.prepareStatement(DIFFERENCES)) {
                query.setInt(1, region);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        count++;
                        if (found.size() < MOST_TOLD) {
                            found.add(new Difference(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                        }
                    }
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setObject(1, by);
                insert.setInt(2, count);
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return new CheckedBooks(Sql.instant(row, "looked_at"), name, count, List.copyOf(found));
                }
            }
        });
    }

    /** @return null before the first look */
    CheckedBooks last() {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(LAST); ResultSet row = query.executeQuery()) {
                return row.next() ? new CheckedBooks(Sql.instant(row, "looked_at"), row.getString("name"), row.getInt("differences"), List.of()) : null;
            }
        });
    }
}
