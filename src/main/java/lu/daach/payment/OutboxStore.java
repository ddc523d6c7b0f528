package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Slice;

/** Keeps what was written to owners of the bound region. */
@ApplicationScoped
class OutboxStore {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('outbox/' || kernel.region(), 0))";

    /** Owners who want e-mails, whose account moved for that month, and who have not got its statement. */
    private static final String WANTING = """
            select o.id, o.name, o.language, c.email
            from lease.owner o
            join lease.owner_contact c on c.region_id = o.region_id and c.owner_id = o.id and c.prefers = 'email' and c.email is not null
            where o.region_id = kernel.region()
              and not exists (select from payment.outbox b where b.region_id = o.region_id and b.owner_id = o.id and b.month = ?)
              and exists (select from ledger.account a
                  join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                  join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
                  where a.region_id = o.region_id and a.code = 'payable/owner/' || o.id and p.applies_to >= ? and p.applies_to < ?)
            order by o.name, o.id
            limit ?""";

    private static final String ADD = """
            insert into payment.outbox (id, owner_id, month, recipient, subject_line, content, written_by) values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select b.id, b.owner_id, o.name, b.month, b.recipient, s.name as by_name, b.written_at, b.laid_out_at, count(*) over () as total
            from payment.outbox b
            join lease.owner o on o.region_id = b.region_id and o.id = b.owner_id
            join organisation.staff s on s.region_id = b.region_id and s.id = b.written_by
            where b.region_id = kernel.region()
            order by b.written_at desc, b.id
            limit ? offset ?""";

    @PersistenceContext
    private EntityManager entities;

    /** An owner who waits for a statement. */
    record Wanting(UUID owner, String name, Language language, String email) {
    }

    /** Two at the same time write nothing twice: the second waits. */
    void alone() {
        work(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(ALONE)) {
                return lock.execute();
            }
        });
    }

    List<Wanting> wanting(YearMonth month, int most) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(WANTING)) {
                query.setObject(1, month.atDay(1));
                query.setObject(2, month.atDay(1));
                query.setObject(3, month.plusMonths(1).atDay(1));
                query.setInt(4, most);
                List<Wanting> wanting = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        wanting.add(new Wanting(row.getObject("id", UUID.class), row.getString("name"), Language.of(row.getString("language")),
                                row.getString("email")));
                    }
                }
                return wanting;
            }
        });
    }

    void add(UUID id, Wanting one, YearMonth month, String subject, byte[] content, UUID by) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, id);
                insert.setObject(2, one.owner());
                insert.setObject(3, month.atDay(1));
                insert.setString(4, one.email());
                insert.setString(5, subject);
                insert.setBytes(6, content);
                insert.setObject(7, by);
                return insert.executeUpdate();
            }
        });
    }

    Slice<OutboxLine> list(int first, int most) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setInt(1, most);
                query.setInt(2, first);
                List<OutboxLine> lines = new ArrayList<>();
                long total = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        lines.add(new OutboxLine(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class), row.getString("name"),
                                YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("recipient"), row.getString("by_name"),
                                Sql.instant(row, "written_at"), Sql.instant(row, "laid_out_at")));
                    }
                }
                return new Slice<>(lines, total);
            }
        });
    }

    private <T> T work(Sql.Work<T> work) {
        try {
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
