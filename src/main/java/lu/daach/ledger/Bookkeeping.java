package lu.daach.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Postings and entries in one statement: the triggers judge them together, and a cause already booked brings no entries. */
    private static final String BOOK = """
            with booked as (
                insert into ledger.posting (region_id, booked_at, applies_to, cause, reverses, reason)
                select ?, coalesce(?::timestamptz, statement_timestamp()), w.applies_to, w.cause, w.reverses, w.reason
                from unnest(?::text[], ?::date[], ?::uuid[], ?::text[]) with ordinality as w (cause, applies_to, reverses, reason, place)
                order by w.place
                on conflict (region_id, cause) do nothing
                returning region_id, id, cause
            ), written as (
                insert into ledger.entry (region_id, posting_id, line, account_id, amount)
                select b.region_id, b.id, l.line, a.id, l.amount
                from unnest(?::text[], ?::smallint[], ?::text[], ?::numeric[]) as l (cause, line, code, amount)
                join booked b on b.cause = l.cause
                join ledger.account a on a.region_id = b.region_id and a.code = l.code
                returning posting_id
            )
            select b.id, b.cause, coalesce(w.lines, 0) as lines
            from booked b
            left join (select posting_id, count(*) as lines from written group by posting_id) w on w.posting_id = b.id""";

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
        openAccounts(postings);
        Map<String, UUID> booked = new LinkedHashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        postings.forEach(posting -> sizes.put(posting.cause(), posting.lines().size()));
        try (PreparedStatement statement = connection.prepareStatement(BOOK)) {
            statement.setInt(1, region);
            statement.setObject(2, bookedAt == null ? null : OffsetDateTime.ofInstant(bookedAt, ZoneOffset.UTC));
            array(statement, 3, "text", postings.stream().map(NewPosting::cause).toArray());
            array(statement, 4, "date", postings.stream().map(NewPosting::appliesTo).toArray());
            array(statement, 5, "uuid", postings.stream().map(NewPosting::reverses).toArray());
            array(statement, 6, "text", postings.stream().map(NewPosting::reason).toArray());
            setEntries(statement, postings);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String cause = row.getString("cause");
                    if (row.getInt("lines") != sizes.get(cause)) {
                        throw new IllegalStateException("posting " + cause + " lost an entry");
                    }
                    booked.put(cause, row.getObject("id", UUID.class));
                }
            }
        }
        return booked;
    }

    private void openAccounts(List<NewPosting> postings) throws SQLException {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (NewPosting posting : postings) {
            posting.lines().forEach(line -> kinds.put(line.account(), line.kind().code()));
        }
        try (PreparedStatement statement = connection.prepareStatement(OPEN_ACCOUNTS)) {
            statement.setInt(1, region);
            array(statement, 2, "text", kinds.keySet().toArray());
            array(statement, 3, "text", kinds.values().toArray());
            statement.executeUpdate();
        }
    }

    private void setEntries(PreparedStatement statement, List<NewPosting> postings) throws SQLException {
        List<String> causes = new ArrayList<>();
        List<Short> numbers = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (NewPosting posting : postings) {
            short number = 0;
            for (Line line : posting.lines()) {
                causes.add(posting.cause());
                numbers.add(++number);
                accounts.add(line.account());
                amounts.add(line.amount().amount());
            }
        }
        array(statement, 7, "text", causes.toArray());
        array(statement, 8, "smallint", numbers.toArray());
        array(statement, 9, "text", accounts.toArray());
        array(statement, 10, "numeric", amounts.toArray());
    }

    private void array(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
