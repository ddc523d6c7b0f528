package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The outer wall as the database itself describes it, and as the serving role meets it. */
@OnTheServer
class SchemaIT {

    /** Tables without the wall, each with its reason. */
    private static final Map<String, String> OUTSIDE = new TreeMap<>(Map.of(
            "kernel.region", "the regions themselves: a number and a name",
            "kernel.installation", "one row: whether this is a demonstration",
            "kernel.migration", "which migrations ran; the serving role cannot read it",
            "organisation.credential", "asked before the region is known; the serving role cannot read it",
            "organisation.token", "asked before the region is known; the serving role cannot read it",
            "organisation.invitation", "asked before the region is known; the serving role cannot read it",
            "organisation.attempt", "counts tries before anybody is known; the serving role cannot read it",
            "organisation.device", "asked before the region is known; the serving role cannot read it",
            "journal.horizon", "one row: how far the journal is settled; the serving role cannot read it"));

    /**
     * Functions that run with the owner's rights: all that a stranger needs to prove who they are; and what looks names up by trigrams,
     * asks for the bound region itself and gives ids alone; and what administers the accounts of the bound region.
     */
    private static final List<String> AS_OWNER = List.of("banking.make_intake", "followup.calendar_of", "household.contacts_like",
            "household.households_like", "household.persons_like", "ledger.closing_step", "ledger.make_tray", "ledger.opens_books",
            "ledger.stays_closed", "organisation.add_login", "organisation.admit_try",
            "organisation.bearer_of", "organisation.change_my_hash", "organisation.credential_of", "organisation.invite", "organisation.invited_login",
            "organisation.login_taken", "organisation.my_hash", "organisation.note_try", "organisation.passwords_set", "organisation.redeem",
            "organisation.rehash", "organisation.remember_device");

    private static final List<String> RUNTIME_ROLES = List.of("daach_app", "daach_report");

    private static final String OURS = " n.nspname !~ '^(pg_|information_schema)' and n.nspname <> 'public' ";

    private static final String NOT_PRIVILEGED = "42501";
    private static final int REDANGE = 1;
    private static final int SECOND = 2;

    @BeforeAll
    static void rowsOnBothSides() {
        Samples.all();
    }

    private static List<String> walled(Connection connection) throws SQLException {
        List<String> tables = tables(connection);
        tables.removeAll(OUTSIDE.keySet());
        return tables;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return new ArrayList<>(Sql.column(connection, "select n.nspname || '.' || c.relname from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and" + OURS + "order by 1"));
    }

    private static List<String> catalogue(String query) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.column(connection, query);
        }
    }

    @Test
    void everyTableStandsBehindTheWall() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            List<String> tables = tables(connection);
            assertTrue(tables.containsAll(OUTSIDE.keySet()), "allowed to stand outside, but missing: " + OUTSIDE.keySet());
            List<String> behind = Sql.column(connection, "select n.nspname || '.' || c.relname from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id' and a.attnotnull"
                    + " where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity and" + OURS + "order by 1");
            assertEquals(walled(connection), behind);
        }
    }

    @Test
    void thePoliciesAskForTheRegionOnTheWayInAndOut() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            for (String table : walled(connection)) {
                assertEquals(List.of(
                        "owner_passes * PERMISSIVE {daach_owner} true / true",
                        "region_wall * PERMISSIVE {daach_app,daach_report} (region_id = kernel.region()) / (region_id = kernel.region())"),
                        Sql.column(connection, "select policyname || ' ' || replace(cmd, 'ALL', '*') || ' ' || permissive || ' '"
                                + " || roles::text || ' ' || qual || ' / ' || with_check from pg_policies"
                                + " where schemaname || '.' || tablename = ? order by 1", table), table);
            }
        }
    }

    @Test
    void whatIsUniqueIsUniqueInItsRegion() throws SQLException {
        List<String> across = catalogue("select c.oid::regclass || ' ' || i.relname from pg_index x join pg_class c on c.oid = x.indrelid"
                + " join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace"
                + " left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]"
                + " where (x.indisunique or x.indisexclusion) and a.attname is distinct from 'region_id' and" + OURS
                + "and c.oid::regclass::text not in ('" + String.join("', '", OUTSIDE.keySet()) + "')");
        assertEquals(List.of(), across);
    }

    @Test
    void whatRefersStaysInItsRegion() throws SQLException {
        List<String> across = catalogue("select f.conrelid::regclass || ' ' || f.conname from pg_constraint f"
                + " join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace"
                + " join pg_attribute mine on mine.attrelid = f.conrelid and mine.attnum = f.conkey[1]"
                + " join pg_attribute theirs on theirs.attrelid = f.confrelid and theirs.attnum = f.confkey[1]"
                + " where f.contype = 'f' and (mine.attname <> 'region_id'"
                + "  or theirs.attname <> 'region_id' and f.confrelid <> 'kernel.region'::regclass) and" + OURS);
        assertEquals(List.of(), across);
    }

    @Test
    void servingRolesCanDoNothingButServe() throws SQLException {
        for (String role : RUNTIME_ROLES) {
            assertEquals(List.of("f f f f f f"), catalogue("select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,"
                    + " rolreplication, rolinherit) from pg_roles where rolname = '" + role + "'"), role);
            assertEquals(List.of(), catalogue("select roleid::regrole from pg_auth_members where member = '" + role + "'::regrole"), role);
            assertEquals(List.of(), catalogue("select classid::regclass || ' ' || objid from pg_shdepend"
                    + " where refobjid = '" + role + "'::regrole and deptype = 'o'"), role + " owns");
            assertEquals(List.of(), catalogue("select nspname from pg_namespace where has_schema_privilege('" + role + "', oid, 'create')"), role);
            assertEquals(List.of(), catalogue("select datname from pg_database where has_database_privilege('" + role + "', oid, 'create')"), role);
            assertEquals(List.of(), catalogue("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind in ('r', 'p') and has_table_privilege('" + role + "', c.oid, 'truncate, references, trigger') and" + OURS), role);
        }
        assertEquals(List.of(), catalogue("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind in ('r', 'p') and has_table_privilege('daach_report', c.oid, 'insert, update, delete') and" + OURS));
    }

    @Test
    void aServingRoleCannotBecomeMore() throws SQLException {
        try (Connection connection = Product.asApplication()) {
            for (String attempt : List.of("set role daach_owner", "set role postgres", "create table kernel.mine (id integer)",
                    "create schema mine", "create function public.mine() returns integer language sql return 1",
                    "create temporary table mine (id integer)", "copy (select 1) to program 'true'", "copy kernel.region to '/tmp/out'",
                    "alter table lease.owner disable row level security", "drop policy region_wall on lease.owner",
                    "alter table ledger.entry disable trigger all", "set session_replication_role = replica",
                    "select * from organisation.credential", "select * from organisation.token", "select * from organisation.invitation",
                    "select * from organisation.attempt", "select * from organisation.device",
                    "update organisation.credential set password_hash = null", "select * from kernel.migration",
                    "update kernel.installation set demonstration = false", "select pg_read_file('/etc/passwd')",
                    "select rolpassword from pg_authid")) {
                assertEquals(NOT_PRIVILEGED, Sql.refusal(connection, attempt), attempt);
            }
        }
    }

    @Test
    void viewsAskForTheirReaderAndNothingIsCopiedOutOfTheWall() throws SQLException {
        assertEquals(List.of(), catalogue("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false) and" + OURS));
        assertEquals(List.of(), catalogue("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind in ('m', 'f') and" + OURS));
    }

    @Test
    void functionsWithTheOwnersRightsAreThese() throws SQLException {
        assertEquals(AS_OWNER, catalogue("select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where p.prosecdef and n.nspname !~ '^(pg_|information_schema)' order by 1"));
        assertEquals(List.of(), catalogue("select proname from pg_proc where prosecdef and not coalesce(proconfig @> '{\"search_path=\\\"\\\"\"}', false)"
                + " and pronamespace = 'organisation'::regnamespace"));
        assertEquals(List.of(), catalogue("select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where p.proleakproof and n.nspname !~ '^(pg_|information_schema)'"));
        assertEquals(List.of(), catalogue("select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where p.prosecdef and has_function_privilege('daach_report', p.oid, 'execute') and" + OURS));
    }

    @Test
    void passwordsAreAskedOfEverybody() throws SQLException {
        assertEquals(List.of("scram-sha-256"), catalogue("select distinct auth_method from pg_hba_file_rules"));
        assertEquals(List.of("scram-sha-256"), catalogue("show password_encryption"));
        assertEquals(List.of(), catalogue("select rolname from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'"));
        assertEquals(List.of("127.0.0.1"), catalogue("show listen_addresses"));
        assertEquals(List.of(""), catalogue("show unix_socket_directories"));
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        assertEquals(List.of("data_checksums on", "fsync on", "full_page_writes on", "synchronous_commit on", "zero_damaged_pages off"),
                catalogue("select name || ' ' || setting from pg_settings where name in ('data_checksums', 'fsync', 'full_page_writes',"
                        + " 'synchronous_commit', 'zero_damaged_pages') order by 1"));
    }

    @Test
    void nothingIsWaitedForWithoutEnd() throws SQLException {
        assertEquals(List.of("idle_in_transaction_session_timeout=15s", "lock_timeout=5s", "statement_timeout=30s", "transaction_timeout=120s"),
                catalogue("select unnest(rolconfig) from pg_roles where rolname = 'daach_app' order by 1"));
        assertEquals(List.of("idle_in_transaction_session_timeout=15s", "lock_timeout=5s", "statement_timeout=60s", "transaction_timeout=120s"),
                catalogue("select unnest(rolconfig) from pg_roles where rolname = 'daach_report' order by 1"));
        timeLimits("set local statement_timeout = '200ms'", "set local lock_timeout = '200ms'",
                "set local idle_in_transaction_session_timeout = '200ms'", "set transaction_timeout = '400ms'", 1200);
    }

    /** What takes its time begins its limit anew; merely set, the one that runs already would cut it off. */
    @Test
    void whoTakesTimeIsNotCutOffByTheLimitThatRanBefore() throws SQLException {
        try (Connection connection = Product.asApplication()) {
            Sql.run(connection, "set transaction_timeout = '700ms'");
            connection.setAutoCommit(false);
            Sql.run(connection, "select 1");
            Sql.run(connection, "set local transaction_timeout = 0");
            Sql.run(connection, "set local transaction_timeout = '10s'");
            assertNull(Sql.refusal(connection, "select pg_sleep(1.5)"));
        }
    }

    @Test
    @Tag("night")
    void nothingIsWaitedForLongerThanItsLimit() throws SQLException {
        timeLimits("select 1", "select 1", "select 1", "select 1", 121_000);
    }

    private static void timeLimits(String statement, String lock, String idle, String transaction, long patienceMillis) throws SQLException {
        try (Connection one = Product.asApplication(); Connection other = Product.asApplication()) {
            one.setAutoCommit(false);
            Sql.run(one, statement);
            assertEquals("57014", Sql.refusal(one, "select pg_sleep(40)"), "statement");
            Sql.bind(one, REDANGE);
            Sql.run(one, "select pg_advisory_xact_lock(4711)");
            other.setAutoCommit(false);
            Sql.run(other, lock);
            assertEquals("55P03", Sql.refusal(other, "select pg_advisory_xact_lock(4711)"), "lock");
            one.rollback();
        }
        Connection resting = Product.asApplication();
        resting.setAutoCommit(false);
        Sql.run(resting, idle);
        Sql.run(resting, "select pg_advisory_xact_lock(4712)");
        rest(Math.min(patienceMillis, 16_000));
        assertEquals("25P03", gone(resting), "idle transaction");
        Connection busy = Product.asApplication();
        Sql.run(busy, transaction);
        busy.setAutoCommit(false);
        long end = System.nanoTime() + patienceMillis * 1_000_000;
        String state = null;
        while (state == null && System.nanoTime() < end) {
            rest(50);
            state = gone(busy);
        }
        assertEquals("25P04", state, "transaction");
        assertEquals(List.of(), catalogue("select objid from pg_locks where locktype = 'advisory' and objid in (4711, 4712)"));
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How the server ended the connection; null while it lives. */
    private static String gone(Connection connection) throws SQLException {
        try {
            Sql.run(connection, "select 1");
            return null;
        } catch (SQLException e) {
            connection.close();
            return e.getSQLState();
        }
    }

    @Test
    void withNothingBoundThereAreNoRows() throws SQLException {
        try (Connection connection = Product.asApplication(); Connection catalogue = Product.asSuperuser()) {
            connection.setAutoCommit(false);
            for (String bound : new String[] {null, ""}) {
                for (String table : walled(catalogue)) {
                    if (bound != null) {
                        Sql.run(connection, "select set_config('daach.region', ?, true)", bound);
                    }
                    assertEquals(0, Sql.count(connection, "select count(*) from " + table), table);
                    connection.rollback();
                }
            }
            // What a pooled connection looks like after an earlier transaction had bound a region.
            Sql.bind(connection, REDANGE);
            assertTrue(Sql.count(connection, "select count(*) from lease.owner") > 0);
            connection.commit();
            assertEquals("", Sql.only(connection, "select current_setting('daach.region', true)"));
            assertEquals(0, Sql.count(connection, "select count(*) from lease.owner"));
        }
    }

    @Test
    void anotherRegionsRowsAreNeitherSeenNorMade() throws SQLException {
        List<String> seen = new ArrayList<>();
        try (Connection connection = Product.asApplication(); Connection all = Product.asSuperuser()) {
            for (String table : walled(all)) {
                long there = Sql.count(all, "select count(*) from " + table + " where region_id = 1");
                long here = Sql.count(all, "select count(*) from " + table + " where region_id = 2");
                if (there > 0) {
                    seen.add(table);
                }
                Sql.bind(connection, SECOND);
                assertEquals(here, Sql.count(connection, "select count(*) from " + table), table);
                assertEquals(0, Sql.count(connection, "select count(*) from " + table + " where region_id = 1"), table);
                connection.rollback();
                Sql.bind(connection, SECOND);
                assertEquals(NOT_PRIVILEGED, Sql.refusal(connection, "insert into " + table + " (region_id) values (1)"), table);
                foreignChange(connection, all, table, here);
            }
        }
        assertTrue(seen.size() > 12, "tables with rows of region 1: " + seen);
    }

    private static void foreignChange(Connection connection, Connection all, String table, long here) throws SQLException {
        boolean updates = "t".equals(Sql.only(all, "select has_table_privilege('daach_app', ?, 'update')", table));
        boolean deletes = "t".equals(Sql.only(all, "select has_table_privilege('daach_app', ?, 'delete')", table));
        Sql.bind(connection, SECOND);
        if (updates) {
            assertEquals(0, Sql.run(connection, "update " + table + " set region_id = 2 where region_id = 1"), table);
            if (here > 0) {
                assertEquals(NOT_PRIVILEGED, Sql.refusal(connection, "update " + table + " set region_id = 1"), table);
            }
        } else {
            assertNotNull(Sql.refusal(connection, "update " + table + " set region_id = 2"), table);
        }
        connection.rollback();
        Sql.bind(connection, SECOND);
        if (deletes) {
            assertEquals(0, Sql.run(connection, "delete from " + table + " where region_id = 1"), table);
        } else {
            assertEquals(NOT_PRIVILEGED, Sql.refusal(connection, "delete from " + table), table);
        }
        connection.rollback();
    }

    @Test
    void manyRequestsOverFewConnectionsKeepTheirRegion() throws SQLException {
        try (Connection connection = Product.asApplication()) {
            for (int i = 0; i < 500; i++) {
                int region = 1 + i % 2;
                Sql.bind(connection, region);
                assertEquals(Integer.toString(region), Sql.only(connection, "select string_agg(distinct region_id::text, ',') from organisation.staff"));
                connection.commit();
            }
        }
    }

    @Test
    void nothingIsCachedAcrossTransactions() {
        assertTrue(Source.text(Path.of("src/main/resources/META-INF/persistence.xml")).contains("<shared-cache-mode>NONE</shared-cache-mode>"));
    }
}
