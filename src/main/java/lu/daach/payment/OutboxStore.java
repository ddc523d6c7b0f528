package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Slice;
import lu.daach.outbox.Delivery;
import lu.daach.outbox.Outgoing;

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
              and not exists (select from outbox.message m where m.region_id = o.region_id and m.once = 'owner-statement/' || o.id || '/' || ?)
              and exists (select from ledger.account a
                  join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                  join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
                  where a.region_id = o.region_id and a.code = 'payable/owner/' || o.id and p.applies_to >= ? and p.applies_to < ?)
            order by o.name, o.id
            limit ?""";

    private static final String LIST = """
            select m.id, o.id as owner_id, o.name, right(m.once, 7) as month, m.recipient, s.name as by_name, m.written_at,
                m.tries, m.next_try_at, m.left_at, m.given_up_at, m.last_error, count(*) over () as total
            from outbox.message m
            join lease.owner o on o.region_id = m.region_id and o.id = substr(m.once, 17, 36)::uuid
            join organisation.staff s on s.region_id = m.region_id and s.id = m.written_by
            where m.region_id = kernel.region() and m.once like 'owner-statement/%'
            order by m.left_at is not null, m.written_at desc, m.id
            limit ? offset ?""";

    private static final String COUNT = """
            select count(*) from outbox.message
            where region_id = kernel.region() and once like 'owner-statement/%' and left_at is null and last_error is not null""";

    private static final String IS_OURS = """
            select 1 from outbox.message where region_id = kernel.region() and id = ? and once like 'owner-statement/%'""";

    @PersistenceContext
    private EntityManager entities;

    /** An owner who waits for a statement. */
    record Wanting(UUID owner, String name, Language language, String email) {
    }

    /** Two at the same time write nothing twice: the second waits. */
    void alone() {
        Sql.on(entities, connection -> {
            try (PreparedStatement lock = connection.prepareStatement(ALONE)) {
                return lock.execute();
            }
        });
    }

    List<Wanting> wanting(YearMonth month, int most) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(WANTING)) {
                query.setString(1, month.toString());
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

    /** @return false when it was written before */
    boolean add(Outgoing message, UUID by) {
        return Sql.on(entities, connection -> message.write(connection, by));
    }

    /** The word under which the statement of an owner's month stands in the outbox. */
    static String once(UUID owner, YearMonth month) {
        return "owner-statement/" + owner + "/" + month;
    }

    /** How many did not leave when they were tried. */
    long stuck() {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT); ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** @return empty: no statement has this id; false: it left */
    Optional<Boolean> again(UUID id) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(IS_OURS)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(Delivery.again(connection, id));
        });
    }

    Slice<OutboxLine> list(int first, int most) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setInt(1, most);
                query.setInt(2, first);
                List<OutboxLine> lines = new ArrayList<>();
                long total = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        lines.add(new OutboxLine(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class), row.getString("name"),
                                YearMonth.parse(row.getString("month")), row.getString("recipient"), row.getString("by_name"),
                                Sql.instant(row, "written_at"), Delivery.of(row)));
                    }
                }
                return new Slice<>(lines, total);
            }
        });
    }
}
