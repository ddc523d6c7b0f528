package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;

/** Reads the books of the bound region, and hands what is to be booked to {@link Bookkeeping}. */
@ApplicationScoped
class LedgerStore {

    private static final String CHOSEN = """
            from ledger.posting p
            where p.region_id = kernel.region()
              and (?::text is null or exists (select from ledger.entry e
                      join ledger.account a on a.region_id = e.region_id and a.id = e.account_id
                      where e.region_id = p.region_id and e.posting_id = p.id and a.code = ?))
              and (?::text is null or p.cause ^@ ?)""";

    private static final String LIST = "select p.id " + CHOSEN + " order by p.number desc limit ? offset ?";

    private static final String COUNT = "select count(*) " + CHOSEN;

    private static final String SHEETS = """
            select p.id, p.booked_at, p.applies_to, coalesce(p.counts_on, p.applies_to) as counts_on, p.cause, p.reverses, p.reason, a.code, a.kind, e.amount
            from ledger.posting p
            join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
            join ledger.account a on a.region_id = e.region_id and a.id = e.account_id
            where p.region_id = kernel.region() and p.id = any(?)
            order by p.number desc, e.line""";

    /** By the time of booking; what was booked in the same moment by its number. What is brought in from before keeps its own time. */
    private static final String STATEMENT = """
            select p.id, p.booked_at, p.applies_to, p.cause, e.amount, p.reason, undone.cause as reversed_cause,
                   sum(e.amount) over (order by p.booked_at, p.number, e.line) as balance,
                   exists (select from ledger.posting later where later.region_id = p.region_id and later.reverses = p.id) as reversed,
                   count(*) over () as total
            from ledger.account a
            join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
            join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
            left join ledger.posting undone on undone.region_id = p.region_id and undone.id = p.reverses
            where a.region_id = kernel.region() and a.code = ?
            order by p.booked_at desc, p.number desc, e.line desc
            limit ? offset ?""";

    private static final String REVERSED = "select count(*) from ledger.posting where region_id = kernel.region() and reverses = ?";

    private static final String BALANCE = """
            select coalesce(sum(e.amount), 0) as balance, count(*) as entries
            from ledger.account a
            join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
            where a.region_id = kernel.region() and a.code = ?""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    Map<String, UUID> book(List<NewPosting> postings) {
        return work(connection -> new Bookkeeping(connection, caller.actor().region()).book(postings, null));
    }

    void tray() {
        work(connection -> {
            new Bookkeeping(connection, caller.actor().region()).tray();
            return null;
        });
    }

    long bookTray(String beginning) {
        return work(connection -> new Bookkeeping(connection, caller.actor().region()).bookTray(beginning));
    }

    Slice<PostingSheet> list(String account, String causePrefix, int first, int most) {
        return work(connection -> {
            List<UUID> ids = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                choose(query, account, causePrefix);
                query.setInt(5, most);
                query.setInt(6, first);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject("id", UUID.class));
                    }
                }
            }
            try (PreparedStatement query = connection.prepareStatement(COUNT)) {
                choose(query, account, causePrefix);
                return new Slice<>(sheets(connection, ids), number(query));
            }
        });
    }

    /** @throws Missing when there is none in this region */
    PostingSheet get(UUID id) {
        List<PostingSheet> found = work(connection -> sheets(connection, List.of(id)));
        if (found.isEmpty()) {
            throw new Missing();
        }
        return found.get(0);
    }

    Slice<StatementLine> statement(String code, int first, int most) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STATEMENT)) {
                query.setString(1, code);
                query.setInt(2, most);
                query.setInt(3, first);
                List<StatementLine> lines = new ArrayList<>();
                long total = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        lines.add(new StatementLine(row.getObject("id", UUID.class), instant(row),
                                row.getObject("applies_to", LocalDate.class), row.getString("cause"),
                                new Money(row.getBigDecimal("amount")), new Money(row.getBigDecimal("balance")),
                                row.getString("reversed_cause"), row.getString("reason"), row.getBoolean("reversed")));
                    }
                }
                return new Slice<>(lines, lines.isEmpty() ? balance(connection, code).entries() : total);
            }
        });
    }

    boolean reversed(UUID id) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(REVERSED)) {
                query.setObject(1, id);
                return number(query) > 0;
            }
        });
    }

    Money balance(String code) {
        return work(connection -> balance(connection, code)).sum();
    }

    private record Balance(Money sum, long entries) {
    }

    private static Balance balance(Connection connection, String code) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BALANCE)) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Balance(new Money(row.getBigDecimal("balance")), row.getLong("entries"));
            }
        }
    }

    private static List<PostingSheet> sheets(Connection connection, List<UUID> ids) throws SQLException {
        Map<UUID, PostingSheet> sheets = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SHEETS)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    PostingSheet sheet = sheets.get(id);
                    if (sheet == null) {
                        sheet = new PostingSheet(id, instant(row), row.getObject("applies_to", LocalDate.class),
                                row.getObject("counts_on", LocalDate.class), row.getString("cause"), row.getObject("reverses", UUID.class), row.getString("reason"),
                                new ArrayList<>());
                        sheets.put(id, sheet);
                    }
                    sheet.entries().add(new PostingSheet.Entry(row.getString("code"),
                            AccountKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), new Money(row.getBigDecimal("amount"))));
                }
            }
        }
        return List.copyOf(sheets.values());
    }

    private static void choose(PreparedStatement query, String account, String causePrefix) throws SQLException {
        query.setString(1, account);
        query.setString(2, account);
        query.setString(3, causePrefix);
        query.setString(4, causePrefix);
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("booked_at", OffsetDateTime.class).toInstant();
    }

    /** What is done on the transaction's own connection. */
    @FunctionalInterface
    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private <T> T work(Work<T> work) {
        try {
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
