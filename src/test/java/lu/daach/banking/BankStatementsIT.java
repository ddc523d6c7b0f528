package lu.daach.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import lu.daach.banking.camt.BankFilesTest;
import lu.daach.banking.camt.BankStyles;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.banking.camt.BrokenFiles;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Statements by REST; every test has an account of its own. */
@OnTheServer
class BankStatementsIT {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final long MOST_HEAP = 256L * 1024 * 1024;
    private static final BankStyles BANK = new BankStyles("08", false);

    private static final String REFERENCE_OF = "select r.reference from banking.reference r join occupancy.occupancy o on o.id = r.occupancy_id"
            + " where o.household_id = ?::uuid order by lower(o.period) desc limit 1";

    private static String account() throws SQLException {
        String iban = String.format("LU00001900000000%04d", ACCOUNTS.incrementAndGet());
        try (Connection connection = Product.asSuperuser(); var insert = connection.prepareStatement(
                "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Essai')")) {
            insert.setString(1, iban);
            insert.executeUpdate();
        }
        return iban;
    }

    private static Rest.Answer send(String persona, String file) {
        return Rest.as(persona).send("POST", "/bank-statements", file, "application/xml");
    }

    private static void assertFigures(String figures, Rest.Answer answer) {
        JsonObject json = answer.json();
        assertEquals(figures, json.getInt("statements") + " " + json.getInt("parked") + " " + json.getInt("entries") + " "
                + json.getInt("imported") + " " + json.getInt("duplicates"), answer.text());
        assertEquals(json.getInt("imported"), json.getInt("matched") + json.getInt("unmatched"), answer.text());
    }

    private static long kept(String iban) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.count(connection, "select count(*) from banking.entry e join banking.own_account a on a.id = e.account_id where a.iban = ? and e.imported", iban);
        }
    }

    @Test
    void aFileIsImportedOnce() throws SQLException {
        String iban = account();
        String statement = BANK.statement(iban, "S1", "5.00", List.of(Booked.of("10.00", "A"), Booked.of("10.00", null), Booked.of("10.00", null)));
        Rest.Answer first = send("officer", BANK.file(statement));
        assertEquals(201, first.status(), first.text());
        assertFigures("1 0 3 3 0", first);
        Rest.Answer again = send("manager", BANK.file(statement));
        assertEquals(200, again.status());
        assertFigures("1 0 3 0 3", again);
        assertEquals(200, send("officer", BANK.file(statement).replace("<MsgId>M08", "<MsgId>OTHER")).status());
        JsonObject item = Rest.as("officer").get("/bank-statements?iban=" + iban).json().getJsonArray("items").getJsonObject(0);
        assertEquals("imported 5.00 35.00 2026-12-01", item.getString("state") + " " + item.getString("opening") + " " + item.getString("closing")
                + " " + item.getString("until"));
        assertEquals(0, Rest.as("officer-b").get("/bank-statements?iban=" + iban).json().getInt("total"));
    }

    /** Files of several banks by REST: all of it with the right sums, or nothing. */
    @Test
    void filesOfSeveralBanksAreTakenInWholeOrNotAtAll() throws SQLException {
        List<String> accounts = List.of("5301", "5302", "5303", "5304", "5305", "5306", "5307", "5308", "5309", "5310", "5311", "5312", "5320");
        try (Connection connection = Product.asSuperuser()) {
            for (String account : accounts) {
                Sql.run(connection, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Essai')", "LU010019000000" + account);
            }
        }
        Map<String, String> whole = Map.ofEntries(Map.entry("savings-v02.xml", "1 0 4 4 0"), Map.entry("prefixed-v04.xml", "2 0 2 2 0"), Map.entry("marked-v08.xml", "1 0 1 1 0"),
                Map.entry("wide-v08.xml", "1 0 1 1 0"), Map.entry("latin-v02.xml", "1 0 1 1 0"), Map.entry("foreign-v04.xml", "1 0 2 2 0"), Map.entry("batches-v02.xml", "1 0 4 4 0"),
                Map.entry("returns-v08.xml", "1 0 4 4 0"), Map.entry("bare-v02.xml", "1 0 3 3 0"), Map.entry("pages-1-v08.xml", "1 0 2 2 0"), Map.entry("quiet-v08.xml", "1 0 0 0 0"));
        for (Map.Entry<String, String> one : whole.entrySet()) {
            Rest.Answer taken = Rest.as("officer").upload("POST", "/bank-statements", BankFilesTest.file(one.getKey()), "application/xml");
            assertEquals(201, taken.status(), one.getKey() + taken.text());
            assertFigures(one.getValue(), taken);
            Rest.Answer again = Rest.as("officer").upload("POST", "/bank-statements", BankFilesTest.file(one.getKey()), "text/xml");
            assertEquals(200, again.status(), one.getKey() + again.text());
        }
        assertFigures("1 0 1 1 0", Rest.as("officer").upload("POST", "/bank-statements", BankFilesTest.file("pages-2-v08.xml"), "application/xml"));
        for (String broken : List.of("no-intraday-052.xml", "no-notification-054.xml", "no-balances.xml", "no-euro-account.xml", "no-euro-line.xml", "no-sum.xml", "no-iban.xml",
                "no-amount.xml", "no-end.xml", "no-one-encoding.xml", "no-xml-940.sta", "no-xml-page.html")) {
            Rest.Answer refused = Rest.as("officer").upload("POST", "/bank-statements", BankFilesTest.file(broken), "application/xml");
            assertEquals(422, refused.status(), broken);
            assertTrue(refused.json().getJsonArray("errors").getJsonObject(0).getString("message").startsWith("Ligne "), refused.text());
        }
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("25 0", Sql.only(connection, "select count(*) || ' ' || count(*) filter (where a.iban like '%5320') from banking.entry e"
                    + " join banking.own_account a on a.id = e.account_id where a.iban like 'LU010019000000____' and e.imported"));
            for (String iban : accounts) {
                assertEquals("t", Sql.only(connection, "select coalesce(a.closing = (select s.opening from banking.statement s where s.account_id = a.id order by s.arrival limit 1)"
                        + " + (select coalesce(sum(m.amount), 0) from banking.movement m join banking.entry e on e.id = m.entry_id where e.account_id = a.id), true)::text"
                        + " from banking.own_account a where a.iban = ?", "LU010019000000" + iban).substring(0, 1), iban);
            }
            assertEquals("AC04 AM04 GESTE COMMERCIAL", Sql.only(connection, "select string_agg(m.return_reason, ' ' order by m.return_reason) from banking.movement m join banking.entry e on e.id = m.entry_id"
                    + " join banking.own_account a on a.id = e.account_id where a.iban like '%5309'"));
        }
    }

    /** What refers to a line or a statement finds it; what is referred to goes with what hangs on it, or stays. */
    @Test
    void referencesOfTheBanksLinesAreHeldOnBothSides() throws SQLException {
        String iban = account();
        send("officer", BANK.file(BANK.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", "A").saying("x")))));
        send("officer", BANK.file(BANK.statement(iban, "S9", "900.00", List.of(Booked.of("10.00", "Z")))));
        try (Connection connection = Product.asSuperuser()) {
            String entry = "insert into banking.entry (region_id, id, account_id, statement_id, position, digest, occurrence, named, imported, amount, booked_on) select s.region_id, gen_random_uuid(),"
                    + " %s, %s, 99, sha256('x'), 1, true, false, 1, s.until_day from banking.statement s join banking.own_account a on a.id = s.account_id where a.iban = '" + iban + "' limit 1";
            String movement = "insert into banking.movement (region_id, id, entry_id, position, amount) values (1, gen_random_uuid(), gen_random_uuid(), 1, 1)";
            String matched = "(select t.movement_id from banking.match t where t.region_id = 1 limit 1)";
            String unmatched = "insert into banking.match (region_id, movement_id, household_id, amount, attempt, posting_id, how) select 1, m.id, (select h.id from household.household h where h.region_id = 1 limit 1),"
                    + " 1, 1, gen_random_uuid(), 'person' from banking.movement m join banking.entry e on e.id = m.entry_id join banking.own_account a on a.id = e.account_id where a.iban = '" + iban + "' limit 1";
            String match = "insert into banking.match (region_id, movement_id, household_id, amount, attempt, posting_id, how) select 1, %s, t.household_id, t.amount, 77, t.posting_id, 'person'"
                    + " from banking.match t where t.region_id = 1 limit 1";
            for (String wrong : List.of(entry.formatted("s.account_id", "gen_random_uuid()"), entry.formatted("(select o.id from banking.own_account o where o.id <> s.account_id and o.region_id = 1 limit 1)", "s.id"),
                    movement, match.formatted("gen_random_uuid()"), unmatched,
                    "delete from banking.movement where id = " + matched, "delete from banking.entry where id = (select m.entry_id from banking.movement m where m.id = " + matched + ")",
                    "update banking.entry set id = gen_random_uuid() where id = (select m.entry_id from banking.movement m where m.id = " + matched + ")",
                    "update banking.statement set account_id = (select o.id from banking.own_account o where o.iban = 'LU280019400644750000') where bank_id = 'S9'"
                    + " and account_id = (select a.id from banking.own_account a where a.iban = '" + iban + "')", "truncate banking.movement")) {
                assertEquals("23503", assertThrows(SQLException.class, () -> Sql.run(connection, wrong), wrong).getSQLState(), wrong);
            }
            String left = "select count(*) from banking.movement m join banking.entry e on e.id = m.entry_id join banking.own_account a on a.id = e.account_id where a.iban = '" + iban + "'";
            assertEquals(2, Sql.count(connection, left));
            Sql.run(connection, "delete from banking.statement s using banking.own_account a where a.id = s.account_id and a.iban = ? and s.state = 'parked'", iban);
            assertEquals(1, Sql.count(connection, left));
        }
    }

    /** On the account of contract.md 2 nothing was received before, whatever the demonstration's history is. */
    @Test
    void theFirstStatementOfTheAgencysAccountIsAccepted() {
        Rest.Answer first = send("officer", BANK.file(BANK.statement("LU280019400644750000", "FIRST", "1234.56", List.of(Booked.of("10.00", null)))));
        assertEquals(201, first.status(), first.text());
        assertFigures("1 0 1 1 0", first);
    }

    @Test
    void whatDoesNotFollowWaitsForWhatIsMissing() throws SQLException {
        String iban = account();
        assertEquals(201, send("officer", BANK.file(BANK.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", "A"))))).status());
        String third = BANK.file(BANK.statement(iban, "S3", "30.00", List.of(Booked.of("30.00", "C"))));
        Rest.Answer parked = send("officer", third);
        assertEquals(201, parked.status());
        assertFigures("1 1 1 0 0", parked);
        Rest.Answer known = send("officer", third);
        assertEquals(200, known.status());
        assertFigures("1 0 1 0 1", known);
        assertFigures("1 0 1 1 0", send("officer", BANK.file(BANK.statement(iban, "S2", "10.00", List.of(Booked.of("20.00", "B"))))));
        assertEquals(List.of("imported", "imported", "imported"), Rest.as("officer").get("/bank-statements?iban=" + iban).json().getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().map(item -> item.getString("state")).toList());
        assertEquals(3, kept(iban));
    }

    @Test
    void whatIsWrongKeepsNothing() throws SQLException {
        String iban = account();
        String good = BANK.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", "A")));
        String unknown = BANK.statement("LU00001900000000XXXX", "S1", "0.00", List.of(Booked.of("10.00", "A")));
        for (String file : List.of(BANK.file(good, unknown), BANK.file(good, good.replace("Ccy=\"EUR\"", "Ccy=\"USD\"")), BANK.file(good).substring(0, 900), BANK.file(good) + " ".repeat(3_000_000) + "<", "", "no xml")) {
            Rest.Answer refused = send("officer", file);
            assertEquals(422, refused.status(), refused.text());
            assertTrue(refused.json().getJsonArray("errors").getJsonObject(0).getString("message").startsWith("Ligne "), refused.text());
        }
        assertEquals(0, kept(iban));
        byte[] tooLarge = new byte[100 * 1024 * 1024 + 1];
        java.util.Arrays.fill(tooLarge, (byte) ' ');
        assertEquals(413, Rest.as("officer").upload("POST", "/bank-statements", tooLarge, "text/xml").status());
        assertEquals(415, Rest.as("officer").send("POST", "/bank-statements", "{}", "application/json").status());
        for (String persona : List.of("social", "syndicate", "commune", "admin")) {
            assertEquals(403, send(persona, BANK.file(good)).status(), persona);
            assertEquals(403, Rest.as(persona).get("/bank-statements").status(), persona);
        }
        assertEquals(422, send("officer-b", BANK.file(good)).status());
    }

    @Test
    void aReferenceBooksThePaymentOnTheHouseholdsAccount() throws SQLException {
        String iban = account();
        String household = Demonstration.id("household/1").toString();
        String reference;
        String contract;
        try (Connection connection = Product.asSuperuser()) {
            contract = Sql.only(connection, "select id::text from occupancy.occupancy where household_id = ?::uuid order by lower(period) desc limit 1", household);
        }
        reference = Rest.as("officer").get("/occupancies/" + contract + "/reference").json().getString("reference");
        JsonObject before = Rest.as("officer").get("/postings?account=receivable/household/" + household).json();
        Booked referring = new Booked(new BigDecimal("77.77"), "2026-12-01", "A", reference, "Irgend Ween", "LU120010001234567891", "", "E2E-1");
        Rest.Answer paid = send("officer", BANK.file(BANK.statement(iban, "S1", "0.00", List.of(referring))));
        assertEquals(1, paid.json().getInt("matched"), paid.text());
        JsonObject after = Rest.as("officer").get("/postings?account=receivable/household/" + household).json();
        assertEquals(before.getInt("total") + 1, after.getInt("total"));
        assertTrue(after.getJsonArray("items").getJsonObject(0).getString("cause").startsWith("bank/"), after.toString());
    }

    @Test
    void onePaymentForSeveralNamedHouseholdsIsSplitToTheCent() throws SQLException {
        String iban = account();
        String one;
        String two;
        String monthly;
        try (Connection connection = Product.asSuperuser()) {
            one = Sql.only(connection, REFERENCE_OF, Demonstration.id("household/2").toString());
            two = Sql.only(connection, REFERENCE_OF, Demonstration.id("household/3").toString());
            monthly = Sql.only(connection, "select sum(m)::text from (select distinct on (o.id) s.monthly + s.savings as m from occupancy.occupancy o join occupancy.assessment s"
                    + " on s.occupancy_id = o.id where o.household_id::text = any(string_to_array(?, ' ')) and o.period @> date '2026-11-15' and s.applies_from <= date '2026-11-15'"
                    + " order by o.id, s.applies_from desc) x", Demonstration.id("household/2") + " " + Demonstration.id("household/3"));
        }
        Booked both = Booked.of(monthly, "A").saying("Loyers " + one + ", " + two);
        Rest.Answer paid = send("officer", BANK.file(BANK.statement(iban, "S1", "0.00", List.of(both, Booked.of("0.01", "B").saying(one + " " + two)))));
        assertEquals(1, paid.json().getInt("matched"), paid.text());
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("2 " + monthly, Sql.only(connection, "select count(*) || ' ' || sum(t.amount) from banking.match t join banking.movement m on m.id = t.movement_id"
                    + " join banking.entry e on e.id = m.entry_id join banking.own_account a on a.id = e.account_id where a.iban = ?", iban));
        }
    }

    @Test
    void theOfficesPaymentIsSplitByOnePressAndBookedOnceForTwo() throws SQLException {
        String open = "select count(*) || ' ' || coalesce(sum(t.amount), 0) from banking.match t where t.movement_id = ?::uuid";
        try (Connection connection = Product.asSuperuser()) {
            String movement = Sql.only(connection, "select id::text from banking.movement where end_to_end = 'OS-2026-11'");
            String amount = Sql.only(connection, "select amount::text from banking.movement where id = ?::uuid", movement);
            Visitor officer = Visitor.signedIn("officer");
            String page = "/banking/unmatched.xhtml?id=" + movement;
            Map<String, String> fields = Visitor.fields(officer.get(page), "splitting");
            fields.remove("add");
            fields.put("payment", movement);
            fields.put("splitNow", "");
            assertEquals(302, officer.post(page, fields).status());
            assertEquals(200, officer.post(page, fields).status());
            assertEquals("11 " + amount, Sql.only(connection, open, movement));
        }
    }

    /** One rule after the other in one file: reference, payer remembered from the same file, another's reference, two households, a payment and its return. */
    @Test
    void onlyWhatIsBeyondDoubtIsBooked() throws SQLException {
        String iban = account();
        String one;
        String two;
        try (Connection connection = Product.asSuperuser()) {
            one = Sql.only(connection, REFERENCE_OF, Demonstration.id("household/5").toString());
            two = Sql.only(connection, REFERENCE_OF, Demonstration.id("household/6").toString());
        }
        String mine = String.format("LU55001000900%07d", ACCOUNTS.get());
        String both = String.format("LU55001000911%07d", ACCOUNTS.get());
        List<Booked> lines = List.of(
                line("10.00", "A", one, mine, "", "P1"), line("11.00", "B", null, mine, "sans référence", "P2"), line("12.00", "C", "RF18539007547034", mine, "", "P3"),
                line("13.00", "D", one, both, "", "P4"), line("14.00", "E", two, both, "", "P5"), line("15.00", "F", null, both, "pour qui", "P6"),
                line("16.00", "G", null, "LU550010009999999999", "inconnu", "P7"), line("-10.00", "H", null, mine, "", "P1"), line("-3.00", "I", null, null, "frais", "P9"));
        String file = BANK.file(BANK.statement(iban, "S1", "0.00", lines));
        int at = file.indexOf("<AcctSvcrRef>H</AcctSvcrRef>");
        Rest.Answer answer = send("officer", file.substring(0, at) + file.substring(at).replaceFirst("</RmtInf>", "</RmtInf><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"));
        assertEquals(201, answer.status(), answer.text());
        assertEquals(5, answer.json().getInt("matched"), answer.text());
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("A reference, B payer, D reference, E reference, H returned", Sql.only(connection, "select string_agg(e.bank_reference || ' ' || t.how, ', ' order by e.position) from banking.match t"
                    + " join banking.movement m on m.id = t.movement_id join banking.entry e on e.id = m.entry_id join banking.own_account a on a.id = e.account_id where a.iban = ?", iban));
            assertEquals("0", Sql.only(connection, "select count(*) from banking.match t join banking.movement m on m.id = t.movement_id join banking.entry e on e.id = m.entry_id"
                    + " join banking.own_account a on a.id = e.account_id where a.iban = ? and (select sum(y.amount) from ledger.entry y join ledger.account k on k.id = y.account_id"
                    + " where y.posting_id = t.posting_id and k.code = 'receivable/household/' || t.household_id) is distinct from - t.amount", iban));
        }
    }

    private static Booked line(String amount, String bankReference, String reference, String iban, String words, String endToEnd) {
        return new Booked(new BigDecimal(amount), "2026-12-01", bankReference, reference, "Ada Muster", iban == null ? "" : iban, words, endToEnd);
    }

    @Test
    void eightAtOnceImportOnce() throws Exception {
        String iban = account();
        String file = BANK.file(BANK.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", "A"), Booked.of("20.00", null))));
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Rest.Answer>> calls = Collections.nCopies(8, () -> send("officer", file));
            int imported = 0;
            for (Future<Rest.Answer> answer : eight.invokeAll(calls)) {
                assertTrue(List.of(200, 201, 409).contains(answer.get().status()), answer.get().text());
                imported += answer.get().status() == 409 ? 0 : answer.get().json().getInt("imported");
            }
            assertEquals(2, imported);
        } finally {
            eight.shutdownNow();
        }
        assertEquals(2, kept(iban));
    }

    @Test
    void brokenFilesAreAnsweredAndNeverKeptInPart() throws SQLException {
        broken(500);
    }

    @Test
    @Tag("night")
    void tenThousandBrokenFilesAreAnsweredAndNeverKeptInPart() throws SQLException {
        broken(10_000);
    }

    /** C1: each is answered with 201, 200 or 422, within five seconds, the heap stays, and what was kept always ends where its statements end. */
    private static void broken(int most) throws SQLException {
        String iban = account();
        BrokenFiles files = new BrokenFiles(iban, 61);
        int kept = 0;
        long slowest = 0;
        long heap = ServerHeap.live();
        for (int i = 0; i < most; i++) {
            byte[] file = files.next();
            long began = System.nanoTime();
            Rest.Answer answer = Rest.as("officer").upload("POST", "/bank-statements", file, "application/xml");
            long took = System.nanoTime() - began;
            slowest = Math.max(slowest, took);
            assertTrue(took < 5_000_000_000L, "file " + i + " took too long");
            assertTrue(List.of(200, 201, 422).contains(answer.status()), () -> answer.status() + " " + answer.text() + new String(file, StandardCharsets.UTF_8));
            if (answer.status() == 422) {
                assertTrue(answer.json().getJsonArray("errors").getJsonObject(0).getString("message").startsWith("Ligne "), answer.text());
            }
            kept += answer.status() == 201 ? 1 : 0;
        }
        long more = ServerHeap.live() - heap;
        System.out.printf(Locale.ROOT, "broken files: %d sent, none with 500, %d were still sound and kept, slowest %.0f ms, live heap %+.1f MB%n", most, kept,
                slowest / 1e6, more / 1048576.0);
        assertTrue(more <= MOST_HEAP, "the heap grew by " + more);
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(0, Sql.count(connection, """
                    select count(*) from banking.statement s join banking.own_account a on a.id = s.account_id
                    where a.iban = ? and s.state = 'parked' and s.opening + (select coalesce(sum(e.amount), 0) from banking.entry e where e.statement_id = s.id) <> s.closing""", iban));
            assertEquals(0, Sql.count(connection, """
                    select count(*) from banking.entry e join banking.own_account a on a.id = e.account_id
                    where a.iban = ? and e.amount <> (select sum(m.amount) from banking.movement m where m.entry_id = e.id)""", iban));
            assertEquals(0, Sql.count(connection, """
                    select count(*) from banking.own_account a where a.iban = ? and a.closing <> (select (select s.opening from banking.statement s
                        where s.account_id = a.id and s.state = 'imported' order by s.arrival limit 1) + (select coalesce(sum(e.amount), 0) from banking.entry e where e.account_id = a.id and e.imported))""", iban));
        }
    }

    @Test
    void whatIsHostileIsRefusedWithItsLine() throws SQLException {
        String iban = account();
        String good = BANK.file(BANK.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", "A"))));
        List<String> hostile = List.of(
                good.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>").replace("loyer", "&x;"),
                good.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>").replace("loyer", "&b;"),
                good.replace("10.00</Amt>", "10.000000000000000001</Amt>"), good.replace("10.00</Amt>", "-10.00</Amt>"),
                good.replace("10.00</Amt>", "1e1</Amt>"), good.replace("10.00</Amt>", "99999999999999999999.00</Amt>"), good.replace("10.00</Amt>", "٣٠</Amt>"),
                good.replaceAll("<Bal>.*?CLBD.*?</Bal>", ""), good.replaceAll("<Bal>.*</Bal>", ""), good.replace("Ccy=\"EUR\"", "Ccy=\"eur\""),
                good.replace("camt.053", "camt.054"), good.replace("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08", "urn:other"), good.replace("<Stmt>", "<Rpt>").replace("</Stmt>", "</Rpt>"),
                good.replace("loyer", "a\u0000b"), good.replace("loyer", "a\u0001b"), good.replace("loyer", "&#x1F;"), good + good, good.substring(0, good.length() - 12), "<", "<Document/>", "\ufeff", "PK\u0003\u0004");
        for (String file : hostile) {
            Rest.Answer refused = send("officer", file);
            assertEquals(422, refused.status(), refused.text() + file);
            assertTrue(refused.json().getJsonArray("errors").getJsonObject(0).getString("message").startsWith("Ligne "), refused.text());
        }
        assertEquals(0, kept(iban));
        assertEquals(401, Rest.as(null).send("POST", "/bank-statements", good, "application/xml").status());
        assertEquals(201, send("officer", "\ufeff" + good).status());
    }

    /** C2: nothing outside the file is asked for; a pipe that nobody writes into would hold a reader for ever, a listener would hear a caller. */
    @Test
    void aFileFetchesNothing() throws Exception {
        String iban = account();
        String good = BANK.file(BANK.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", "A"))));
        Path pipe = Files.createTempDirectory("outside").resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            outside.setSoTimeout(1);
            List<String> places = List.of("file://" + pipe, "http://127.0.0.1:" + outside.getLocalPort() + "/x", "ftp://127.0.0.1:" + outside.getLocalPort() + "/x",
                    "jar:http://127.0.0.1:" + outside.getLocalPort() + "/x.jar!/y");
            List<String> refused = new ArrayList<>();
            for (String place : places) {
                refused.add(head(good, "<!DOCTYPE Document SYSTEM '" + place + "'>"));
                refused.add(head(good, "<!DOCTYPE Document PUBLIC '-//x' '" + place + "'>"));
                refused.add(head(good, "<!DOCTYPE a [<!ENTITY x SYSTEM '" + place + "'>]>").replace("loyer", "&x;"));
                refused.add(head(good, "<!DOCTYPE a [<!ENTITY % x SYSTEM '" + place + "'> %x;]>"));
            }
            refused.add(head(good, "<!DOCTYPE a [<!ENTITY a '" + "a".repeat(50_000) + "'>]>").replace("loyer", "&a;".repeat(50_000)));
            StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY l").append(i).append(" '").append("&l").append(i - 1).append(";&l").append(i - 1).append(";").append("'>");
            }
            refused.add(head(good, laughs + "]>").replace("loyer", "&l29;"));
            long slowest = 0;
            for (String file : refused) {
                send("officer", file);
                long began = System.nanoTime();
                Rest.Answer answer = send("officer", file);
                slowest = Math.max(slowest, System.nanoTime() - began);
                assertEquals(422, answer.status(), answer.text());
            }
            System.out.printf(Locale.ROOT, "hostile files: %d refused, slowest %.0f ms%n", refused.size(), slowest / 1e6);
            assertTrue(slowest < 1_000_000_000L, "a refusal took " + slowest / 1_000_000 + " ms");
            for (String place : places) {
                String said = good.replace("<Document ", "<Document xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x " + place + "' ");
                assertTrue(List.of(200, 201, 422).contains(send("officer", said).status()));
                assertTrue(List.of(200, 201, 422).contains(send("officer", good.replace("loyer", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + place + "'/>")).status()));
                assertTrue(List.of(200, 201, 422).contains(send("officer", good.replace("loyer", "<?xml-stylesheet href='" + place + "'?>")).status()));
            }
            assertThrows(SocketTimeoutException.class, outside::accept);
        }
    }

    private static String head(String file, String more) {
        return file.replaceFirst("\\?>", Matcher.quoteReplacement("?>" + more));
    }

    /** While a file is still on its way nothing of the database is held for it. */
    @Test
    void whoSendsSlowlyHoldsNoConnection() throws Exception {
        String iban = account();
        byte[] file = BankStyles.bytes(BANK.file(BANK.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", "A")))));
        URI address = URI.create(Product.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(("POST /api/v1/bank-statements HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer demo-officer\r\n"
                    + "Content-Type: application/xml\r\nConnection: close\r\nContent-Length: " + file.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file, 0, file.length / 2);
            socket.getOutputStream().flush();
            try (Connection connection = Product.asSuperuser()) {
                for (int look = 0; look < 20; look++) {
                    Thread.sleep(100);
                    assertEquals(0, look < 5 ? 0 : Sql.count(connection, "select count(*) from pg_stat_activity where usename = ? and xact_start < now() - interval '300 ms'", "daach_app"));
                }
            }
            socket.getOutputStream().write(file, file.length / 2, file.length - file.length / 2);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
        assertEquals(1, kept(iban));
    }

    @Test
    void aFileMayHoldSeveralStatementsInAnyOrder() throws SQLException {
        String iban = account();
        String one = BANK.statement(iban, "S1", "-20.00", List.of(Booked.of("10.00", "A")));
        String two = BANK.statement(iban, "S2", "-10.00", List.of(Booked.of("25.00", "B"), Booked.of("-5.00", "C")));
        String empty = BANK.statement(iban, "S3", "10.00", List.of());
        assertFigures("3 0 3 3 0", send("officer", BANK.file(empty, two, one)));
        assertEquals(200, send("officer", BANK.file(two, one, empty)).status());
        assertFigures("3 0 3 0 3", send("officer", BANK.file(one, two, empty)));
        String lost = BANK.statement(iban, "S5", "99.00", List.of(Booked.of("1.00", "E")));
        Rest.Answer mixed = send("officer", BANK.file(BANK.statement(iban, "S4", "10.00", List.of(Booked.of("2.00", "D"))), lost, two));
        assertEquals(201, mixed.status());
        assertFigures("3 1 4 1 2", mixed);
        assertEquals(4, kept(iban));
    }

    @Test
    void variantsOfTheSameLinesNeverDouble() throws SQLException {
        variants(40);
    }

    @Test
    @Tag("night")
    void fiveHundredVariantsOfTheSameLinesNeverDouble() throws SQLException {
        variants(500);
    }

    /** The same days in other files: again, reordered, overlapping, in another version, with one line changed, out of order. */
    private static void variants(int most) throws SQLException {
        Random random = new Random(6);
        for (int i = 0; i < most; i++) {
            String iban = account();
            List<Booked> lines = new ArrayList<>();
            for (int k = 0; k < 6; k++) {
                lines.add(Booked.of((random.nextBoolean() ? "" : "-") + (1 + random.nextInt(3)) + ".00", random.nextInt(3) == 0 ? null : "R" + k).saying("w" + k));
            }
            List<String> files = new ArrayList<>();
            BigDecimal opening = BigDecimal.TEN;
            for (int k = 0; k < 6; k += 2) {
                files.add(BANK.file(BANK.statement(iban, "S" + k, opening.toPlainString(), lines.subList(k, k + 2))));
                opening = opening.add(lines.get(k).amount()).add(lines.get(k + 1).amount());
            }
            assertEquals(201, send("officer", files.get(0)).status());
            List<Booked> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            files.add(new BankStyles("02", true).file(new BankStyles("02", true).statement(iban, "ALL", "10", shuffled)));
            files.add(files.get(1).replace("<Id>S2", "<Id>S2-AGAIN"));
            Collections.shuffle(files, random);
            files.addAll(List.copyOf(files));
            for (String file : files) {
                Rest.Answer answer = send("officer", file);
                assertTrue(answer.status() == 200 || answer.status() == 201, answer.text());
            }
            try (Connection connection = Product.asSuperuser()) {
                assertEquals(6, kept(iban), "variant " + i);
                assertEquals(opening.setScale(2).toPlainString(), Sql.only(connection, "select closing::text from banking.own_account where iban = ?", iban));
            }
        }
    }
}
