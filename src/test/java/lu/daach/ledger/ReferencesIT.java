package lu.daach.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The references of the ledger's big tables are held by triggers over whole statements: each of them is still guarded on both sides, whoever
 * writes and by whatever program.
 */
@OnTheServer
class ReferencesIT {

    /** Which table refers by which column to which table. */
    private static final List<List<String>> REFERENCES = List.of(
            List.of("ledger.posting", "region_id", "kernel.region"),
            List.of("ledger.posting", "reverses", "ledger.posting"),
            List.of("ledger.entry", "posting_id", "ledger.posting"),
            List.of("ledger.entry", "account_id", "ledger.account"),
            List.of("rentrun.line", "region_id", "kernel.region"),
            List.of("rentrun.line", "posting_id", "ledger.posting"));

    private static final String MISSING_REFERENCE = "23503";
    private static final String NOT_ALLOWED = "42501";
    private static final String LINE = "insert into rentrun.line (%smonth, kind, subject_id, dwelling_id, amount, posting_id)"
            + " values (%s'2031-01-01', 'savings', gen_random_uuid(), gen_random_uuid(), 1, '%s')";
    private static final String POSTING = "with p as (insert into ledger.posting (region_id, id, applies_to, cause, reverses, reason)"
            + " values (%d, '%s', '2031-01-01', 'references/%s', %s)) insert into ledger.entry (region_id, posting_id, line, account_id, amount)"
            + " values (%d, '%s', 1, '%s', 5), (%d, '%s', 2, '%s', -5)";

    private static String here;
    private static String there;
    private static String booked;
    private static String foreign;

    @BeforeAll
    static void book() throws SQLException {
        Samples.all();
        here = account(1);
        there = account(2);
        booked = posting(1, here);
        foreign = posting(2, there);
    }

    private static String account(int region) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, "insert into ledger.account (region_id, code, kind) values (?, ?, 'asset') returning id", region, "references/" + UUID.randomUUID());
        }
    }

    private static String posting(int region, String account) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, statement(region, id, "null, null", id, account));
        }
        return id;
    }

    private static String statement(int region, String id, String reverses, String entriesOf, String account) {
        return POSTING.formatted(region, id, UUID.randomUUID(), reverses, region, entriesOf, account, region, entriesOf, account);
    }

    @Test
    void everyReferenceIsGuardedOnBothSides() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            for (List<String> reference : REFERENCES) {
                String what = String.join(" ", reference);
                assertEquals("1", Sql.only(connection, "select count(*) from pg_trigger t join pg_proc f on f.oid = t.tgfoid where t.tgrelid = ?::regclass"
                        + " and t.tgname = 'refers' and t.tgenabled = 'O' and t.tgtype = 4 and t.tgnewtable is not null and f.prosrc ~ ('a\\." + reference.get(1)
                        + "') and position('from ' || ? in f.prosrc) > 0 and not f.prosecdef", reference.get(0), reference.get(2)), what);
                if (reference.get(2).equals("kernel.region")) {
                    assertEquals("2", Sql.only(connection, "select count(*) from pg_trigger t join pg_proc f on f.oid = t.tgfoid where t.tgrelid = 'kernel.region'::regclass"
                            + " and t.tgenabled = 'O' and t.tgtype in (8, 16) and position(? in f.prosrc) > 0", reference.get(0)), what);
                } else {
                    assertEquals("1", Sql.only(connection, "select count(*) from pg_trigger t where t.tgrelid = ?::regclass and t.tgname = 'booked_stays'"
                            + " and t.tgenabled = 'O' and t.tgtype = 2 + 8 + 16 + 32", reference.get(2)), what);
                }
            }
            assertEquals(List.of("kernel.region"), Sql.column(connection, "select confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid in"
                    + " ('ledger.account'::regclass, 'ledger.posting'::regclass, 'ledger.entry'::regclass, 'rentrun.line'::regclass)"),
                    "an account's region is held by an ordinary foreign key, all others are named above");
        }
    }

    private static Map<String, String> wrongs() {
        String nothing = UUID.randomUUID().toString();
        String fresh = UUID.randomUUID().toString();
        Map<String, String> wrongs = new TreeMap<>();
        wrongs.put("no account", statement(1, fresh, "null, null", fresh, nothing));
        wrongs.put("an account of another region", statement(1, fresh, "null, null", fresh, there));
        wrongs.put("entries of no posting", "insert into ledger.entry (posting_id, line, account_id, amount) values ('" + nothing + "', 1, '" + here
                + "', 5), ('" + nothing + "', 2, '" + here + "', -5)");
        wrongs.put("entries of a posting of another region", "insert into ledger.entry (region_id, posting_id, line, account_id, amount) values (1, '" + foreign
                + "', 1, '" + here + "', 5), (1, '" + foreign + "', 2, '" + here + "', -5)");
        wrongs.put("reverses nothing", statement(1, fresh, "'" + nothing + "', 'a test'", fresh, here));
        wrongs.put("reverses a posting of another region", statement(1, fresh, "'" + foreign + "', 'a test'", fresh, here));
        wrongs.put("a line of no posting", LINE.formatted("", "", nothing));
        wrongs.put("a line of a posting of another region", LINE.formatted("", "", foreign));
        return wrongs;
    }

    @Test
    void whatIsMissingIsRefusedWhoeverWrites() throws SQLException {
        for (Map.Entry<String, String> wrong : wrongs().entrySet()) {
            for (String role : List.of("daach_app", "daach_owner", "postgres")) {
                try (Connection connection = as(role)) {
                    Sql.bind(connection, 1);
                    assertEquals(MISSING_REFERENCE, Sql.refusal(connection, wrong.getValue()), wrong.getKey() + " as " + role);
                }
            }
        }
        for (String role : List.of("daach_owner", "postgres")) {
            try (Connection connection = as(role)) {
                Sql.bind(connection, 1);
                assertEquals(MISSING_REFERENCE, Sql.refusal(connection, LINE.formatted("region_id, ", "99, ", booked)), "a line of no region as " + role);
                assertEquals(MISSING_REFERENCE, Sql.refusal(connection, "insert into ledger.posting (region_id, applies_to, cause) values (99, '2031-01-01', 'x')"));
            }
        }
    }

    @Test
    void whatIsThereIsTaken() throws SQLException {
        String fresh = UUID.randomUUID().toString();
        try (Connection connection = as("daach_app")) {
            Sql.bind(connection, 1);
            Sql.run(connection, statement(1, fresh, "'" + booked + "', 'a test'", fresh, here));
            Sql.run(connection, LINE.formatted("", "", fresh));
            connection.rollback();
        }
    }

    @Test
    void whatIsReferredToNeitherGoesNorGetsAnotherKey() throws SQLException {
        List<String> changes = new ArrayList<>();
        Map.of("ledger.posting", booked, "ledger.account", here).forEach((table, id) -> changes.addAll(List.of(
                "delete from " + table + " where id = '" + id + "'", "update " + table + " set id = gen_random_uuid() where id = '" + id + "'",
                "update " + table + " set region_id = 2 where id = '" + id + "'", "truncate " + table + " cascade",
                "merge into " + table + " t using (select 1) one on t.id = '" + id + "' when matched then delete")));
        for (String change : changes) {
            for (String role : List.of("daach_app", "daach_report", "daach_owner", "postgres")) {
                try (Connection connection = as(role)) {
                    Sql.bind(connection, 1);
                    assertEquals(NOT_ALLOWED, Sql.refusal(connection, change), change + " as " + role);
                }
            }
        }
        for (String role : List.of("daach_owner", "postgres")) {
            for (String change : List.of("delete from kernel.region where id = 1", "update kernel.region set id = 77 where id = 1")) {
                try (Connection connection = as(role)) {
                    assertEquals(MISSING_REFERENCE, Sql.refusal(connection, change), change + " as " + role);
                }
            }
            try (Connection connection = as(role)) {
                Sql.bind(connection, 1);
                Sql.run(connection, LINE.formatted("", "", booked));
                assertEquals(MISSING_REFERENCE, Sql.refusal(connection, "update rentrun.line set posting_id = gen_random_uuid() where posting_id = '" + booked + "'"));
            }
        }
    }

    /** A region whose only reference is a line of a month or a posting cannot go either, other references aside. */
    @Test
    void aRegionWithBooksStays() throws SQLException {
        try (Connection connection = as("postgres")) {
            Sql.run(connection, "set session_replication_role = replica");
            Sql.run(connection, "insert into kernel.region (id, name) values (78, 'Essai'), (79, 'Essai'), (80, 'Essai')");
            Sql.run(connection, "insert into ledger.posting (region_id, applies_to, cause) values (78, '2031-01-01', 'x')");
            Sql.run(connection, LINE.formatted("region_id, ", "79, ", booked));
            Sql.run(connection, "set session_replication_role = origin");
            for (int region : List.of(78, 79)) {
                Sql.run(connection, "savepoint before");
                assertEquals(MISSING_REFERENCE, assertThrows(SQLException.class, () -> Sql.run(connection, "delete from kernel.region where id = " + region)).getSQLState());
                Sql.run(connection, "rollback to savepoint before");
            }
            assertTrue(Sql.run(connection, "delete from kernel.region where id = 80") == 1, "one without books may go");
            connection.rollback();
        }
    }

    private static Connection as(String role) throws SQLException {
        if (role.equals("daach_app")) {
            return begun(Product.asApplication());
        }
        if (role.equals("daach_report")) {
            return begun(Product.asReport());
        }
        Connection connection = begun(Product.asSuperuser());
        Sql.run(connection, "set local role " + role);
        return connection;
    }

    private static Connection begun(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }
}
