package lu.daach.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes postings set-wise. People get here by {@link Ledger} only, on a connection bound to their region; the demonstration,
 * which is loaded before anybody can sign in, comes with the owner's connection.
 */
public final class Bookkeeping {

    private static final String OPEN_ACCOUNTS = """
            insert into ledger.account (region_id, code, kind)
            select r.id, w.code, w.kind
            from (values (?)) as r (id), unnest(?::text[], ?::text[]) as w (code, kind)
            where not exists (select from ledger.account a where a.region_id = r.id and a.code = w.code)
            on conflict (region_id, code) do nothing""";

    private static final String ACCOUNTS = "select code, id from ledger.account where region_id = ? and code = any(?)";

    /** Which of the causes are not booked yet, each by its place and with an id for its posting. */
    private static final String MISSING = """
            select w.place, uuidv7() as id
            from unnest(?::text[]) with ordinality as w (cause, place)
            where not exists (select from ledger.posting p where p.region_id = ? and p.cause = w.cause)""";

    /**
     * Postings and entries in one statement, so that the triggers judge them together. Nothing is joined: whatever the planner
     * believes of the sizes, the work grows with the lines alone. A cause that somebody else books in the same moment is refused
     * by its constraint.
     */
    private static final String BOOK = """
            with booked as (
                insert into ledger.posting (region_id, id, booked_at, applies_to, cause, reverses, reason)
                select ?, w.id, coalesce(?::timestamptz, statement_timestamp()), w.applies_to, w.cause, w.reverses, w.reason
                from unnest(?::uuid[], ?::date[], ?::text[], ?::uuid[], ?::text[]) as w (id, applies_to, cause, reverses, reason)
            )
            insert into ledger.entry (region_id, posting_id, line, account_id, amount)
            select ?, l.posting_id, l.line, l.account_id, l.amount
            from unnest(?::uuid[], ?::smallint[], ?::uuid[], ?::numeric[]) as l (posting_id, line, account_id, amount)""";

    private static final String TRAY = "select ledger.make_tray()";

    private static final String WEIGH_TRAY = "analyze ledger_tray (posting_id, debit, credit)";

    private static final String OTHER_CAUSES = "select count(*) from ledger_tray t where not t.cause ^@ ?";

    private static final String OPEN_ACCOUNTS_OF_TRAY = """
            insert into ledger.account (region_id, code, kind)
            select r.id, w.code, w.kind
            from (values (?)) as r (id), (select t.debit, t.debit_kind from ledger_tray t union select t.credit, t.credit_kind from ledger_tray t) as w (code, kind)
            where not exists (select from ledger.account a where a.region_id = r.id and a.code = w.code)
            on conflict (region_id, code) do nothing""";

    private static final String BOOK_TRAY = """
            with booked as (
                insert into ledger.posting (region_id, id, booked_at, applies_to, cause)
                select ?, t.posting_id, statement_timestamp(), t.applies_to, t.cause from ledger_tray t
            )
            insert into ledger.entry (region_id, posting_id, line, account_id, amount)
            select ?, t.posting_id, l.line, l.account_id, l.amount
            from ledger_tray t
            join ledger.account d on d.region_id = ? and d.code = t.debit
            join ledger.account c on c.region_id = ? and c.code = t.credit
            cross join lateral (values (1::smallint, d.id, t.amount), (2::smallint, c.id, - t.amount)) as l (line, account_id, amount)""";

    private static final String CLEAR_TRAY = "delete from ledger_tray";

    private final Connection connection;
    private final int region;

    /** @param region in whose books; the bound one where one is bound */
    public Bookkeeping(Connection connection, int region) {
        this.connection = connection;
        this.region = region;
    }

    /**
     * Books the postings whose cause was not booked before.
     *
     * @param bookedAt the time of booking; null for now
     * @return the ids of the new postings, by cause
     */
    public Map<String, UUID> book(List<NewPosting> postings, Instant bookedAt) throws SQLException {
        Map<String, UUID> fresh = missing(postings);
        List<NewPosting> wanted = postings.stream().filter(posting -> fresh.containsKey(posting.cause())).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> accounts = accounts(wanted);
        try (PreparedStatement statement = connection.prepareStatement(BOOK)) {
            statement.setInt(1, region);
            statement.setObject(2, bookedAt == null ? null : OffsetDateTime.ofInstant(bookedAt, ZoneOffset.UTC));
            array(statement, 3, "uuid", wanted.stream().map(posting -> fresh.get(posting.cause())).toArray());
            array(statement, 4, "date", wanted.stream().map(NewPosting::appliesTo).toArray());
            array(statement, 5, "text", wanted.stream().map(NewPosting::cause).toArray());
            array(statement, 6, "uuid", wanted.stream().map(NewPosting::reverses).toArray());
            array(statement, 7, "text", wanted.stream().map(NewPosting::reason).toArray());
            statement.setInt(8, region);
            setEntries(statement, wanted, fresh, accounts);
            statement.executeUpdate();
        }
        return fresh;
    }

    /** Makes the tray, the transaction's own table {@code ledger_tray}. */
    void tray() throws SQLException {
        try (Statement make = connection.createStatement()) {
            make.execute(TRAY);
        }
    }

    /**
     * Books what stands on the tray and takes it away. That a cause was booked before is refused by its constraint.
     *
     * @param beginning of every cause
     * @throws IllegalArgumentException when a cause begins otherwise
     */
    long bookTray(String beginning) throws SQLException {
        try (Statement weigh = connection.createStatement()) {
            weigh.execute(WEIGH_TRAY);
        }
        try (PreparedStatement others = connection.prepareStatement(OTHER_CAUSES)) {
            others.setString(1, beginning);
            try (ResultSet row = others.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new IllegalArgumentException("not every cause begins with " + beginning);
                }
            }
        }
        try (PreparedStatement open = connection.prepareStatement(OPEN_ACCOUNTS_OF_TRAY)) {
            open.setInt(1, region);
            open.executeUpdate();
        }
        try (PreparedStatement book = connection.prepareStatement(BOOK_TRAY); Statement clear = connection.createStatement()) {
            for (int place = 1; place <= 4; place++) {
                book.setInt(place, region);
            }
            long lines = book.executeLargeUpdate();
            clear.execute(CLEAR_TRAY);
            return lines / 2;
        }
    }

    private Map<String, UUID> missing(List<NewPosting> postings) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(MISSING)) {
            array(query, 1, "text", postings.stream().map(NewPosting::cause).toArray());
            query.setInt(2, region);
            Map<String, UUID> ids = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.put(postings.get(row.getInt("place") - 1).cause(), row.getObject("id", UUID.class));
                }
            }
            return ids;
        }
    }

    /** The ids of all accounts by code; those that nothing was booked on yet are opened. */
    private Map<String, UUID> accounts(List<NewPosting> postings) throws SQLException {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (NewPosting posting : postings) {
            posting.lines().forEach(line -> kinds.put(line.account(), line.kind().code()));
        }
        Map<String, UUID> accounts = accounts(kinds.keySet());
        kinds.keySet().removeAll(accounts.keySet());
        if (!kinds.isEmpty()) {
            openAccounts(kinds);
            accounts.putAll(accounts(kinds.keySet()));
        }
        return accounts;
    }

    private Map<String, UUID> accounts(Set<String> codes) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ACCOUNTS)) {
            query.setInt(1, region);
            array(query, 2, "text", codes.toArray());
            Map<String, UUID> ids = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString("code"), row.getObject("id", UUID.class));
                }
            }
            return ids;
        }
    }

    private void openAccounts(Map<String, String> kinds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN_ACCOUNTS)) {
            statement.setInt(1, region);
            array(statement, 2, "text", kinds.keySet().toArray());
            array(statement, 3, "text", kinds.values().toArray());
            statement.executeUpdate();
        }
    }

    private void setEntries(PreparedStatement statement, List<NewPosting> postings, Map<String, UUID> ids, Map<String, UUID> accounts)
            throws SQLException {
        List<UUID> owners = new ArrayList<>();
        List<Short> numbers = new ArrayList<>();
        List<UUID> moved = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (NewPosting posting : postings) {
            short number = 0;
            for (Line line : posting.lines()) {
                owners.add(ids.get(posting.cause()));
                numbers.add(++number);
                moved.add(accounts.get(line.account()));
                amounts.add(line.amount().amount());
            }
        }
        array(statement, 9, "uuid", owners.toArray());
        array(statement, 10, "smallint", numbers.toArray());
        array(statement, 11, "uuid", moved.toArray());
        array(statement, 12, "numeric", amounts.toArray());
    }

    private void array(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
