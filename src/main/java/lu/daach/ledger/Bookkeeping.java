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
import lu.daach.database.ArrayText;

/**
 * Writes postings set-wise. People get here by {@link Ledger} only, on a connection bound to their region; the demonstration,
 * which is loaded before anybody can sign in, comes with the owner's connection. What applies to a closed month counts in the first open one.
 */
public final class Bookkeeping {

    private static final String OPEN_ACCOUNTS = """
            insert into ledger.account (region_id, code, kind)
            select r.id, w.code, w.kind
            from (values (?)) as r (id), unnest(?::text[], ?::text[]) as w (code, kind)
            where not exists (select from ledger.account a where a.region_id = r.id and a.code = w.code)
            on conflict (region_id, code) do nothing""";

    private static final String ACCOUNTS = "select code, id from ledger.account where region_id = ? and code = any(?::text[])";

    /** Which of the causes are not booked yet, each by its place and with an id for its posting. */
    private static final String MISSING = """
            select w.place, uuidv7() as id
            from unnest(?::text[]) with ordinality as w (cause, place)
            where not exists (select from ledger.posting p where p.region_id = ? and p.cause = w.cause)""";

    /** Whether anything is booked from one cause to another, in the order of their bytes. */
    private static final String ANY_BETWEEN = """
            select exists (select from ledger.posting p where p.region_id = ? and p.cause ~>=~ ? and p.cause ~<=~ ?)""";

    private static final String FRESH_IDS = "select n as place, uuidv7() as id from generate_series(1, ?) as n";

    /** As {@link #BOOK} for postings of one day with a debit and a credit of the same amount: a third of the figures travels. */
    private static final String BOOK_PAIRS = """
            with pair as materialized (
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::numeric[]) as w (id, cause, debit, credit, amount)
            ), booked as (
                insert into ledger.posting (region_id, id, booked_at, applies_to, counts_on, cause)
                select c.region_id, w.id, coalesce(?::timestamptz, statement_timestamp()), d.day, case when d.day <= c.until then c.until + 1 end, w.cause
                from (values (?::date)) as d (day) cross join ledger.closed c cross join pair w where c.region_id = ?
            )
            insert into ledger.entry (region_id, posting_id, line, account_id, amount)
            select ?, w.id, l.line, l.account_id, l.amount
            from pair w cross join lateral (values (1::smallint, w.debit, w.amount), (2::smallint, w.credit, - w.amount)) as l (line, account_id, amount)""";

    /**
     * Postings and entries in one statement, so that the triggers judge them together. Nothing is joined: whatever the planner
     * believes of the sizes, the work grows with the lines alone. A cause that somebody else books in the same moment is refused
     * by its constraint.
     */
    private static final String BOOK = """
            with booked as (
                insert into ledger.posting (region_id, id, booked_at, applies_to, counts_on, cause, reverses, reason)
                select c.region_id, w.id, coalesce(?::timestamptz, statement_timestamp()), w.applies_to,
                       case when w.applies_to <= c.until then c.until + 1 end, w.cause, w.reverses, w.reason
                from ledger.closed c
                cross join unnest(?::uuid[], ?::date[], ?::text[], ?::uuid[], ?::text[]) as w (id, applies_to, cause, reverses, reason)
                where c.region_id = ?
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
                insert into ledger.posting (region_id, id, booked_at, applies_to, counts_on, cause)
                select c.region_id, t.posting_id, statement_timestamp(), t.applies_to, case when t.applies_to <= c.until then c.until + 1 end, t.cause
                from ledger.closed c cross join ledger_tray t where c.region_id = ?
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
        if (postings.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> fresh = missing(postings);
        List<NewPosting> wanted = postings.stream().filter(posting -> fresh.containsKey(posting.cause())).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> accounts = accounts(wanted);
        OffsetDateTime at = bookedAt == null ? null : OffsetDateTime.ofInstant(bookedAt, ZoneOffset.UTC);
        if (wanted.stream().allMatch(posting -> posting.pair() && posting.appliesTo().equals(wanted.get(0).appliesTo()))) {
            bookPairs(wanted, fresh, accounts, at);
        } else {
            bookAll(wanted, fresh, accounts, at);
        }
        return fresh;
    }

    private void bookAll(List<NewPosting> wanted, Map<String, UUID> fresh, Map<String, UUID> accounts, OffsetDateTime at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BOOK)) {
            statement.setObject(1, at);
            ArrayText.set(statement, 2, wanted.stream().map(posting -> fresh.get(posting.cause())).toList());
            ArrayText.set(statement, 3, wanted.stream().map(NewPosting::appliesTo).toList());
            ArrayText.set(statement, 4, wanted.stream().map(NewPosting::cause).toList());
            ArrayText.set(statement, 5, wanted.stream().map(NewPosting::reverses).toList());
            ArrayText.set(statement, 6, wanted.stream().map(NewPosting::reason).toList());
            statement.setInt(7, region);
            statement.setInt(8, region);
            setEntries(statement, wanted, fresh, accounts);
            statement.executeUpdate();
        }
    }

    private void bookPairs(List<NewPosting> wanted, Map<String, UUID> fresh, Map<String, UUID> accounts, OffsetDateTime at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BOOK_PAIRS)) {
            ArrayText.set(statement, 1, wanted.stream().map(posting -> fresh.get(posting.cause())).toList());
            ArrayText.set(statement, 2, wanted.stream().map(NewPosting::cause).toList());
            ArrayText.set(statement, 3, wanted.stream().map(posting -> accounts.get(posting.lines().get(0).account())).toList());
            ArrayText.set(statement, 4, wanted.stream().map(posting -> accounts.get(posting.lines().get(1).account())).toList());
            ArrayText.set(statement, 5, wanted.stream().map(posting -> posting.lines().get(0).amount().amount()).toList());
            statement.setObject(6, at);
            statement.setObject(7, wanted.get(0).appliesTo());
            statement.setInt(8, region);
            statement.setInt(9, region);
            statement.executeUpdate();
        }
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
        if (noneBetween(postings)) {
            try (PreparedStatement query = connection.prepareStatement(FRESH_IDS)) {
                query.setInt(1, postings.size());
                return ids(query, postings);
            }
        }
        try (PreparedStatement query = connection.prepareStatement(MISSING)) {
            ArrayText.set(query, 1, postings.stream().map(NewPosting::cause).toList());
            query.setInt(2, region);
            return ids(query, postings);
        }
    }

    /** What comes in the order of its causes, as a month does, needs no look at each. */
    private boolean noneBetween(List<NewPosting> postings) throws SQLException {
        String first = postings.get(0).cause();
        String last = first;
        for (NewPosting posting : postings) {
            first = posting.cause().compareTo(first) < 0 ? posting.cause() : first;
            last = posting.cause().compareTo(last) > 0 ? posting.cause() : last;
        }
        try (PreparedStatement query = connection.prepareStatement(ANY_BETWEEN)) {
            query.setInt(1, region);
            query.setString(2, first);
            query.setString(3, last);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return !row.getBoolean(1);
            }
        }
    }

    private static Map<String, UUID> ids(PreparedStatement query, List<NewPosting> postings) throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.put(postings.get(row.getInt("place") - 1).cause(), row.getObject("id", UUID.class));
            }
        }
        return ids;
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
            ArrayText.set(query, 2, List.copyOf(codes));
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
            ArrayText.set(statement, 2, List.copyOf(kinds.keySet()));
            ArrayText.set(statement, 3, List.copyOf(kinds.values()));
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
        ArrayText.set(statement, 9, owners);
        ArrayText.set(statement, 10, numbers);
        ArrayText.set(statement, 11, moved);
        ArrayText.set(statement, 12, amounts);
    }
}
