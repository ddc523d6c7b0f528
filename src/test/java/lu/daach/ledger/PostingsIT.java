package lu.daach.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Booking many postings at once, undoing one, and reading them by REST. */
@OnTheServer
class PostingsIT {

    private static final int REGION = 1;
    private static final int MANY = 10_000;
    private static final String CASH = "test/cash";
    private static final String INCOME = "test/income";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private Connection connection;
    private Bookkeeping books;

    @BeforeEach
    void open() throws SQLException {
        connection = Product.asApplication();
        Sql.bind(connection, REGION);
        books = new Bookkeeping(connection, REGION);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void whatWasBookedIsNotBookedAgain() throws SQLException {
        String run = fresh();
        List<NewPosting> first = new ArrayList<>();
        List<NewPosting> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            NewPosting posting = posting(run + "/" + i, 1L + i % 9973);
            all.add(posting);
            if (i % 3 == 0) {
                first.add(posting);
            }
        }
        assertEquals(first.size(), books.book(first, null).size());
        assertEquals(MANY - first.size(), books.book(all, null).size());
        assertEquals(0, books.book(all, null).size());
        assertEquals(MANY, Sql.count(connection, "select count(*) from ledger.posting where cause ^@ ?", run));
        assertEquals(2 * MANY, Sql.count(connection,
                "select count(*) from ledger.entry e join ledger.posting p on p.id = e.posting_id where p.cause ^@ ?", run));
    }

    @Test
    void aPostingThatDoesNotBalanceIsAMistakeOfTheProgram() {
        Line debit = Line.debit(CASH, AccountKind.ASSET, money(100));
        assertThrows(IllegalArgumentException.class, () -> NewPosting.of("one leg", DAY, debit));
        assertThrows(IllegalArgumentException.class, () -> NewPosting.of("off by a cent", DAY, debit,
                Line.credit(INCOME, AccountKind.REVENUE, money(99))));
        assertThrows(IllegalArgumentException.class, () -> Line.debit(CASH, AccountKind.ASSET, Money.ZERO));
    }

    @Test
    void aPostingIsUndoneOnceAndSoIsItsUndoing() throws SQLException {
        UUID id = only(posting(fresh(), 200));
        UUID undoing = only(reversal("a/" + id, id, -200, "typed twice"));
        only(reversal("b/" + id, undoing, 200, "it was right"));
        assertEquals("posting_reversed_once", refusal(reversal("c/" + id, id, -200, "once more")));
        assertEquals("posting_reversed_once", refusal(reversal("d/" + id, undoing, 200, "once more")));
        UUID other = only(posting(fresh(), 300));
        assertEquals("reversal_has_reason", refusal(reversal("e/" + id, other, -300, null)));
    }

    @Test
    void theBooksAreReadByTheAgencyOnly() throws SQLException {
        String cause = fresh();
        UUID id = only(posting(cause, 4200));
        connection.commit();
        Rest.Answer list = Rest.as("officer").get("/postings?account=" + CASH + "&cause=" + cause);
        assertEquals(200, list.status(), list.text());
        assertEquals(1, list.json().getInt("total"));
        assertTrue(list.text().contains("{\"account\":\"" + CASH + "\",\"amount\":\"42.00\"},{\"account\":\"" + INCOME + "\",\"amount\":\"-42.00\"}"),
                list.text());
        assertEquals(id.toString(), Rest.as("officer").get("/postings?size=1").json().getJsonArray("items").getJsonObject(0).getString("id"));
        assertEquals(200, Rest.as("manager").get("/postings/" + id).status());
        assertEquals(404, Rest.as("officer-b").get("/postings/" + id).status());
        for (String persona : List.of("social", "syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get("/postings").status(), persona);
            assertEquals(403, Rest.as(persona).get("/postings/" + id).status(), persona);
        }
    }

    @Test
    void theBooksAreReadOnlyAndSayWhatTheyDoNotKnow() {
        for (String method : List.of("POST", "PUT", "PATCH")) {
            assertEquals(405, Rest.as("manager").send(method, "/postings", "{}", "application/json").status(), method);
        }
        assertEquals(405, Rest.as("manager").send("DELETE", "/postings/" + UUID.randomUUID(), null, null).status());
        assertEquals(List.of("/colour"), Rest.as("officer").get("/postings?colour=red").pointers());
        assertEquals(422, Rest.as("officer").get("/postings?account=%00").status());
        assertEquals(0, Rest.as("officer").get("/postings?cause=nothing-of-this-kind").json().getInt("total"));
    }

    private UUID only(NewPosting posting) throws SQLException {
        return books.book(List.of(posting), null).get(posting.cause());
    }

    /** The constraint that refuses it, after which the transaction goes on as if nothing had been tried. */
    private String refusal(NewPosting posting) throws SQLException {
        Savepoint before = connection.setSavepoint();
        PSQLException refused = assertThrows(PSQLException.class, () -> only(posting));
        connection.rollback(before);
        return refused.getServerErrorMessage().getConstraint();
    }

    private static NewPosting posting(String cause, long cents) {
        return NewPosting.of(cause, DAY, Line.debit(CASH, AccountKind.ASSET, money(cents)), Line.credit(INCOME, AccountKind.REVENUE, money(cents)));
    }

    private static NewPosting reversal(String cause, UUID of, long cents, String reason) {
        return new NewPosting(cause, DAY, of, reason, posting(cause, cents).lines());
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    private static String fresh() {
        return "test/" + UUID.randomUUID();
    }
}
