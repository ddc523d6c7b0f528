package lu.daach.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** What the books refuse by themselves, whatever a program does: asked on the connection of the role that serves requests. */
@OnTheServer
class LedgerIT {

    private static final String CASH = "test/cash";
    private static final String INCOME = "test/income";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int BAD = 1000;
    private static final int GOOD = 10_000;

    private static final String PUT = """
            with p as (insert into ledger.posting (region_id, applies_to, cause) values (?, '2026-11-01', ?) returning region_id, id)
            insert into ledger.entry (region_id, posting_id, line, account_id, amount)
            select p.region_id, p.id, e.line, a.id, e.amount
            from p cross join unnest(?::text[], ?::numeric[]) with ordinality as e (code, amount, line)
            join ledger.account a on a.region_id = p.region_id and a.code = e.code""";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = Product.asApplication();
        connection.setAutoCommit(false);
        enter(Demonstration.REDANGE, "manager");
        book(fresh(), "1.00");
        connection.commit();
        enter(Demonstration.REDANGE, "manager");
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "1.00 1.00", "1.00 -0.99", "0.01 -1.00 0.98", "-5.00"})
    void whatDoesNotBalanceIsRefused(String amounts) {
        assertEquals("posting_balances", constraint(() -> put(Demonstration.REDANGE, fresh(), amounts.split(" "))));
    }

    @Test
    void aThousandBadPostingsAndNoneIsBooked() throws SQLException {
        Random random = new Random(4711);
        long before = count("select count(*) from ledger.posting");
        for (int i = 0; i < BAD; i++) {
            String[] amounts = new String[1 + random.nextInt(4)];
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j < amounts.length; j++) {
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 99_999) * (random.nextBoolean() ? 1L : -1L), 2);
                sum = sum.add(amount);
                amounts[j] = amount.toPlainString();
            }
            if (sum.signum() != 0) {
                assertEquals("posting_balances", constraint(() -> put(Demonstration.REDANGE, fresh(), amounts)));
            }
        }
        assertEquals(before, count("select count(*) from ledger.posting"));
    }

    @Test
    void tenThousandGoodPostingsAndAllAreBookedOnce() throws SQLException {
        String run = fresh();
        List<NewPosting> good = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            Money amount = new Money(BigDecimal.valueOf(1L + i % 9973, 2));
            good.add(NewPosting.of(run + "/" + i, DAY, Line.debit(CASH, AccountKind.ASSET, amount), Line.credit(INCOME, AccountKind.REVENUE, amount)));
        }
        Bookkeeping books = new Bookkeeping(connection, Demonstration.REDANGE);
        assertEquals(GOOD, books.book(good, null).size());
        assertEquals(0, books.book(good, null).size());
        connection.commit();
        enter(Demonstration.REDANGE, "manager");
        assertEquals(GOOD, count("select count(*) from ledger.posting where cause like '" + run + "/%'"));
        assertEquals(2L * GOOD, count("select count(*) from ledger.entry e join ledger.posting p on p.id = e.posting_id where cause like '" + run + "/%'"));
    }

    @Test
    void whatIsOfAnotherRegionIsRefused() throws SQLException {
        assertEquals("42501", state(() -> put(Demonstration.SECOND, fresh(), "1.00", "-1.00")));
        enter(Demonstration.SECOND, "manager-b");
        assertEquals(0, count("select count(*) from ledger.account where code = '" + CASH + "'"));
        UUID foreign;
        try (Connection behind = Product.asSuperuser(); Statement query = behind.createStatement();
                ResultSet row = query.executeQuery("select id from ledger.account where region_id = 1 and code = '" + CASH + "'")) {
            row.next();
            foreign = row.getObject(1, UUID.class);
        }
        assertEquals("23503", state(() -> run("""
                with p as (insert into ledger.posting (applies_to, cause) values ('2026-11-01', '%s') returning id)
                insert into ledger.entry (posting_id, line, account_id, amount)
                select p.id, e.line, '%s', e.amount from p cross join (values (1, 1.00), (2, -1.00)) as e (line, amount)"""
                .formatted(fresh(), foreign))));
    }

    @Test
    void nothingBoundIsNothingBooked() throws SQLException {
        connection.rollback();
        assertEquals("42501", state(() -> put(Demonstration.REDANGE, fresh(), "1.00", "-1.00")));
        connection.rollback();
        assertEquals(0, count("select count(*) from ledger.posting"));
    }

    @Test
    void aPostingWithoutEntriesAndAnEntryOfNothingAreRefused() {
        assertEquals("posting_whole", constraint(() -> run(
                "insert into ledger.posting (applies_to, cause) values ('2026-11-01', '" + fresh() + "')")));
        assertEquals("23514", state(() -> put(Demonstration.REDANGE, fresh(), "1.00", "-1.00", "0.00")));
    }

    @Test
    void aPostingNeverGetsMoreEntries() {
        assertEquals("posting_complete", constraint(() -> run("""
                insert into ledger.entry (posting_id, line, account_id, amount)
                select p.id, 7 + e.line, a.id, e.amount
                from (select id from ledger.posting order by number desc limit 1) p
                cross join (values (1, 5.00), (2, -5.00)) as e (line, amount)
                cross join (select id from ledger.account where code = 'test/cash') a""")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger.posting set cause = cause || 'x'", "update ledger.entry set amount = amount * 2",
        "update ledger.account set code = code || 'x'", "delete from ledger.posting", "delete from ledger.entry", "delete from ledger.account",
        "truncate ledger.entry", "truncate ledger.posting cascade", "truncate ledger.account cascade"})
    void whatIsBookedStays(String change) throws SQLException {
        assertEquals("42501", state(() -> run(change)));
        try (Connection behind = Product.asSuperuser(); Statement statement = behind.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void theServingRolesMayAddAndRead() throws SQLException {
        for (String role : List.of("daach_app", "daach_report")) {
            for (String table : List.of("ledger.account", "ledger.posting", "ledger.entry")) {
                for (String verb : List.of("update", "delete", "truncate")) {
                    assertEquals(0, count("select has_table_privilege('" + role + "', '" + table + "', '" + verb + "')::int"), role + verb);
                }
            }
        }
    }

    @Test
    void aPostingIsUndoneOnceAndByAReason() throws SQLException {
        UUID id = book(fresh(), "2.00");
        Bookkeeping books = new Bookkeeping(connection, Demonstration.REDANGE);
        UUID undoing = books.book(List.of(reversal("a/" + id, id, "-2.00")), null).values().iterator().next();
        books.book(List.of(reversal("b/" + id, undoing, "2.00")), null);
        connection.commit();
        enter(Demonstration.REDANGE, "manager");
        assertEquals("posting_reversed_once", constraint(() -> books.book(List.of(reversal("c/" + id, id, "-2.00")), null)));
        assertEquals("reversal_has_reason", constraint(() -> books.book(List.of(new NewPosting("d/" + id, DAY, undoing, null,
                reversal("x", undoing, "2.00").lines())), null)));
    }

    @Test
    void theBooksAreReadByTheAgencyOnly() {
        Rest.Answer list = Rest.as("officer").get("/postings?size=2");
        assertEquals(200, list.status(), list.text());
        String id = list.json().getJsonArray("items").getJsonObject(0).getString("id");
        assertEquals(200, Rest.as("manager").get("/postings/" + id).status());
        assertEquals(404, Rest.as("officer-b").get("/postings/" + id).status());
        for (String persona : List.of("social", "syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get("/postings").status(), persona);
            assertEquals(403, Rest.as(persona).get("/postings/" + id).status(), persona);
        }
        assertEquals(405, Rest.as("manager").send("DELETE", "/postings/" + id, null, null).status());
        for (String method : List.of("POST", "PUT", "PATCH")) {
            assertEquals(405, Rest.as("manager").send(method, "/postings", "{}", "application/json").status(), method);
        }
        assertEquals(List.of("/colour"), Rest.as("officer").get("/postings?colour=red").pointers());
        assertEquals(422, Rest.as("officer").get("/postings?account=%00").status());
        Rest.Answer ofCash = Rest.as("officer").get("/postings?account=" + CASH + "&cause=test/");
        assertTrue(ofCash.json().getInt("total") > 0, ofCash.text());
        assertEquals(0, Rest.as("officer").get("/postings?cause=nothing-of-this-kind").json().getInt("total"));
    }

    private static NewPosting reversal(String cause, UUID of, String amount) {
        Money money = new Money(new BigDecimal(amount));
        return new NewPosting(cause, DAY, of, "typed twice", List.of(new Line(CASH, AccountKind.ASSET, money),
                new Line(INCOME, AccountKind.REVENUE, Money.ZERO.minus(money))));
    }

    private UUID book(String cause, String amount) throws SQLException {
        Money money = new Money(new BigDecimal(amount));
        return new Bookkeeping(connection, Demonstration.REDANGE).book(List.of(NewPosting.of(cause, DAY,
                Line.debit(CASH, AccountKind.ASSET, money), Line.credit(INCOME, AccountKind.REVENUE, money))), null).get(cause);
    }

    private void put(int region, String cause, String... amounts) throws SQLException {
        Object[] codes = new Object[amounts.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = i % 2 == 0 ? CASH : INCOME;
        }
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            insert.setInt(1, region);
            insert.setString(2, cause);
            insert.setArray(3, connection.createArrayOf("text", codes));
            insert.setArray(4, connection.createArrayOf("numeric", amounts));
            insert.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void enter(int region, String login) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from organisation.enter(?, ?)")) {
            query.setInt(1, region);
            query.setObject(2, Demonstration.id("staff/" + login));
            query.execute();
        }
    }

    private static String fresh() {
        return "test/" + UUID.randomUUID();
    }

    /** What is refused. */
    @FunctionalInterface
    private interface Refused {

        void run() throws SQLException;
    }

    private String state(Refused refused) {
        return refusal(refused).getSQLState();
    }

    private String constraint(Refused refused) {
        return refusal(refused).getServerErrorMessage().getConstraint();
    }

    /** The refusal, after which the transaction goes on as if nothing had been tried. */
    private PSQLException refusal(Refused refused) {
        try {
            var before = connection.setSavepoint();
            PSQLException refusal = assertThrows(PSQLException.class, refused::run);
            connection.rollback(before);
            return refusal;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
