package lu.daach.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whatever program writes to it: the role that serves requests, with a region bound. */
@OnTheServer
class LedgerIT {

    private static final int BAD = 1000;
    private static final int GOOD = 10_000;
    private static final int BATCH = 500;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final List<String> TABLES = List.of("ledger.account", "ledger.posting", "ledger.entry");

    /** One posting with its entries in one statement: id, cause, accounts, amounts. */
    private static final String BOOK = "with made as (insert into ledger.posting (id, applies_to, cause) values (?, '2030-02-01', ?))"
            + " insert into ledger.entry (posting_id, line, account_id, amount)"
            + " select ?, row_number() over (), a, m from unnest(?::uuid[], ?::numeric[]) as e (a, m)";

    private static UUID debit;
    private static UUID credit;
    private static UUID foreign;

    @BeforeAll
    static void accounts() throws SQLException {
        Samples.all();
        debit = account(1, "test/debit");
        credit = account(1, "test/credit");
        foreign = account(2, "test/foreign");
    }

    private static UUID account(int region, String code) throws SQLException {
        try (Connection connection = Product.asApplication()) {
            Sql.bind(connection, region);
            UUID id = UUID.fromString(Sql.only(connection,
                    "insert into ledger.account (code, kind) values (?, 'asset') returning id", code + "/" + UUID.randomUUID()));
            connection.commit();
            return id;
        }
    }

    private static void book(Connection connection, UUID id, UUID[] accounts, String... amounts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BOOK)) {
            statement.setObject(1, id);
            statement.setString(2, "test/" + id);
            statement.setObject(3, id);
            statement.setArray(4, connection.createArrayOf("uuid", accounts));
            statement.setArray(5, connection.createArrayOf("numeric", amounts));
            statement.executeUpdate();
        }
    }

    /** One way to book wrongly; the transaction is committed afterwards if nothing has refused it yet. */
    private interface Wrong {
        void book(Connection connection, UUID id, String amount) throws SQLException;
    }

    private static Map<String, Wrong> wrongs() {
        Map<String, Wrong> wrongs = new TreeMap<>();
        UUID[] both = {debit, credit};
        wrongs.put("unbalanced", (c, id, m) -> book(c, id, both, m, "-1" + m));
        wrongs.put("unbalanced by a cent", (c, id, m) -> book(c, id, both, m, new BigDecimal(m).add(CENT).negate().toPlainString()));
        wrongs.put("one leg", (c, id, m) -> book(c, id, new UUID[] {debit}, m));
        wrongs.put("both on one side", (c, id, m) -> book(c, id, both, m, m));
        wrongs.put("nothing", (c, id, m) -> book(c, id, both, "0", "0"));
        wrongs.put("a zero beside", (c, id, m) -> book(c, id, new UUID[] {debit, credit, debit}, m, "-" + m, "0"));
        wrongs.put("account of another region", (c, id, m) -> book(c, id, new UUID[] {debit, foreign}, m, "-" + m));
        wrongs.put("account of nobody", (c, id, m) -> book(c, id, new UUID[] {debit, UUID.randomUUID()}, m, "-" + m));
        wrongs.put("entries of another region", (c, id, m) -> {
            book(c, id, both, m, "-" + m);
            Sql.run(c, "insert into ledger.entry (region_id, posting_id, line, account_id, amount) values (2, ?, 3, ?, 1), (2, ?, 4, ?, -1)",
                    id, foreign, id, foreign);
        });
        wrongs.put("posting of another region", (c, id, m) -> Sql.run(c,
                "insert into ledger.posting (region_id, id, applies_to, cause) values (2, ?, '2030-02-01', ?)", id, "test/" + id));
        wrongs.put("more entries later", (c, id, m) -> {
            book(c, id, both, m, "-" + m);
            Sql.run(c, "insert into ledger.entry (posting_id, line, account_id, amount) values (?, 3, ?, 1.00), (?, 4, ?, -1.00)",
                    id, debit, id, credit);
        });
        wrongs.put("no entries", (c, id, m) -> Sql.run(c, "insert into ledger.posting (id, applies_to, cause) values (?, '2030-02-01', ?)",
                id, "test/" + id));
        wrongs.put("two that balance only together", (c, id, m) -> Sql.run(c, "with a as (insert into ledger.posting (id, applies_to, cause)"
                + " values (?, '2030-02-01', ?), (?, '2030-02-01', ?))"
                + " insert into ledger.entry (posting_id, line, account_id, amount) values (?, 1, ?, 5), (?, 2, ?, 5), (?, 1, ?, -5), (?, 2, ?, -5)",
                id, "test/" + id, twin(id), "test/" + twin(id), id, debit, id, credit, twin(id), debit, twin(id), credit));
        wrongs.put("a good one with a bad one", (c, id, m) -> {
            book(c, twin(id), both, m, "-" + m);
            book(c, id, new UUID[] {debit}, m);
        });
        wrongs.put("the same cause twice", (c, id, m) -> {
            book(c, id, both, m, "-" + m);
            Sql.run(c, "with made as (insert into ledger.posting (id, applies_to, cause) values (?, '2030-02-01', ?))"
                    + " insert into ledger.entry (posting_id, line, account_id, amount) values (?, 1, ?, 5), (?, 2, ?, -5)",
                    twin(id), "test/" + id, twin(id), debit, twin(id), credit);
        });
        return wrongs;
    }

    private static UUID twin(UUID id) {
        return new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits());
    }

    @Test
    void noneOfAThousandWrongPostingsIsBooked() throws SQLException {
        Random random = new Random(20261115);
        List<Map.Entry<String, Wrong>> wrongs = List.copyOf(wrongs().entrySet());
        long postings = all("select count(*) from ledger.posting");
        long entries = all("select count(*) from ledger.entry");
        try (Connection connection = Product.asApplication()) {
            for (int i = 0; i < BAD; i++) {
                Map.Entry<String, Wrong> wrong = wrongs.get(i % wrongs.size());
                String amount = (1 + random.nextInt(99_999)) + "." + (10 + random.nextInt(90));
                String refused = null;
                Sql.bind(connection, 1);
                try {
                    wrong.getValue().book(connection, UUID.randomUUID(), amount);
                    connection.commit();
                } catch (SQLException e) {
                    refused = e.getSQLState();
                    connection.rollback();
                }
                assertNotNull(refused, wrong.getKey() + " " + amount);
            }
        }
        assertEquals(postings, all("select count(*) from ledger.posting"));
        assertEquals(entries, all("select count(*) from ledger.entry"));
    }

    @Test
    void tenThousandRightPostingsAreBooked() throws SQLException {
        long before = all("select count(*) from ledger.posting");
        Random random = new Random(20261115);
        try (Connection connection = Product.asApplication()) {
            for (int done = 0; done < GOOD; done += BATCH) {
                Sql.bind(connection, 1);
                UUID[] ids = new UUID[BATCH];
                String[] amounts = new String[BATCH];
                for (int i = 0; i < BATCH; i++) {
                    ids[i] = UUID.randomUUID();
                    amounts[i] = (1 + random.nextInt(99_999)) + "." + (10 + random.nextInt(90));
                }
                try (PreparedStatement statement = connection.prepareStatement("with w as (select * from unnest(?::uuid[], ?::numeric[]) as t (id, m)),"
                        + " made as (insert into ledger.posting (id, applies_to, cause) select id, '2030-02-01', 'test/' || id from w)"
                        + " insert into ledger.entry (posting_id, line, account_id, amount)"
                        + " select id, 1, ?::uuid, m from w union all select id, 2, ?::uuid, -m from w")) {
                    statement.setArray(1, connection.createArrayOf("uuid", ids));
                    statement.setArray(2, connection.createArrayOf("numeric", amounts));
                    statement.setObject(3, debit);
                    statement.setObject(4, credit);
                    assertEquals(2 * BATCH, statement.executeUpdate());
                }
                connection.commit();
            }
        }
        assertEquals(before + GOOD, all("select count(*) from ledger.posting"));
        assertEquals(0, all("select coalesce(sum(amount), 0) * 100 from ledger.entry"));
    }

    @Test
    void whatIsBookedIsChangedByNobody() throws SQLException {
        for (String table : TABLES) {
            String self = table.equals("ledger.entry") ? "amount = amount" : table.equals("ledger.posting") ? "cause = cause" : "code = code";
            for (String change : List.of("update " + table + " set " + self, "delete from " + table, "truncate " + table + " cascade",
                    "delete from " + table + " where false")) {
                try (Connection application = Product.asApplication(); Connection superuser = Product.asSuperuser()) {
                    Sql.bind(application, 1);
                    assertEquals("42501", Sql.refusal(application, change), change);
                    superuser.setAutoCommit(false);
                    assertEquals("42501", Sql.refusal(superuser, change), change + " as superuser");
                }
            }
            assertEquals(List.of("INSERT", "SELECT"), privileges(table), table);
        }
    }

    private static List<String> privileges(String table) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.column(connection, "select privilege_type from information_schema.table_privileges"
                    + " where grantee = 'daach_app' and table_schema || '.' || table_name = ? order by 1", table);
        }
    }

    @Test
    void aDwellingIsNotLeasedTwiceForOneDay() throws SQLException {
        overlapIsRefused("lease.head_lease", Samples.ofRedange().headLease());
    }

    @Test
    void aPlaceIsNotGivenTwiceForOneDay() throws SQLException {
        overlapIsRefused("occupancy.occupancy", Samples.ofRedange().occupancy());
    }

    /** The same row once more under another id, over the same days, a part of them, and the days just after. */
    private static void overlapIsRefused(String table, String id) throws SQLException {
        String again = "insert into " + table + " select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()%s))).* from "
                + table + " t where id = ?::uuid";
        String firstDay = ", 'period', daterange(lower(period), lower(period) + 1)";
        String before = ", 'period', daterange(lower(period) - 10, lower(period))";
        try (Connection connection = Product.asApplication()) {
            Sql.bind(connection, 1);
            assertEquals("23P01", Sql.refusal(connection, again.formatted(""), id));
            Sql.bind(connection, 1);
            assertEquals("23P01", Sql.refusal(connection, again.formatted(firstDay), id));
            Sql.bind(connection, 1);
            assertEquals(1, Sql.run(connection, again.formatted(before), id));
            connection.rollback();
        }
    }

    private static long all(String query) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            String value = Sql.only(connection, query);
            assertTrue(value.matches("-?[0-9]+(\\.0+)?"), value);
            return Long.parseLong(value.replaceFirst("\\.0+$", ""));
        }
    }
}
