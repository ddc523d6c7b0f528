package lu.daach.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lu.daach.banking.camt.BankStyles;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.banking.camt.Statements053;
import lu.daach.bench.Figures;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * performance.md 5: a statement of {@code -Dbench.n} entries (100,000). Beside the reader a bare StAX loop that asks every element's name and
 * text; beside the whole import, sent by REST, an SQL floor that writes as many entries, movements, postings and matches, set-wise, into the
 * same tables with the same constraints.
 */
@Tag("bench")
@OnTheServer
class BankBenchIT {

    private static final int USUAL = 100_000;
    private static final String[] ACCOUNTS = {"LU00001900000099", "LU00001900000098"};

    /** Lines with a movement each, half of them matched and booked. */
    private static final List<String> FLOOR = List.of("""
            insert into banking.entry (region_id, id, account_id, statement_id, position, digest, occurrence, named, imported, amount, booked_on, value_on, bank_reference)
            select 1, md5('e' || ? || i)::uuid, ?::uuid, ?::uuid, i, sha256(('e' || ? || i)::bytea), 1, true, true, 10, date '2026-12-01', date '2026-12-01', 'R' || i
            from generate_series(1, ?) i""", """
            insert into banking.movement (region_id, id, entry_id, position, amount, name, fingerprint, end_to_end, reference)
            select 1, md5('m' || e.id)::uuid, e.id, 1, 10, 'Ada Muster', sha256(('f' || e.position % 5000)::bytea), 'E' || e.position, 'RF00'
            from banking.entry e where e.statement_id = ?::uuid""", """
            with fresh as (select md5('p' || e.id)::uuid as id, e.position from banking.entry e where e.statement_id = ?::uuid),
            account as (select array_agg(a.id) as ids from ledger.account a where a.region_id = 1 and a.code like 'receivable/%'),
            posted as (insert into ledger.posting (region_id, id, applies_to, cause) select 1, f.id, date '2026-12-01', 'bank/floor/' || f.id from fresh f returning id)
            insert into ledger.entry (region_id, posting_id, line, account_id, amount)
            select 1, f.id, l.line, (select ids[1 + (f.position + l.line) % 40] from account), l.amount from fresh f cross join (values (1, 10), (2, -10)) l (line, amount)""", """
            insert into banking.match (region_id, movement_id, household_id, amount, attempt, posting_id, how)
            select 1, md5('m' || e.id)::uuid, (select id from household.household where region_id = 1 limit 1), 10, 1, md5('p' || e.id)::uuid, 'reference'
            from banking.entry e where e.statement_id = ?::uuid""");

    @Test
    void statements() throws Exception {
        Assumptions.assumeTrue(Figures.asked("bank"));
        String asked = System.getProperty("bench.n", "");
        int entries = asked.isEmpty() ? USUAL : Integer.parseInt(asked);
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        String reference;
        try (Connection all = Product.asSuperuser()) {
            reference = Sql.only(all, "select min(reference) from banking.reference where region_id = 1");
        }
        Path file = Files.createTempFile("bench", ".xml");
        try {
            for (int turn = 0; turn < Figures.turns(); turn++) {
                String iban = ACCOUNTS[0] + String.format("%04d", turn);
                write(file, iban, entries, reference);
                bare.add(seconds(() -> bare(file)));
                ours.add(seconds(() -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        assertEquals(entries, Statements053.read(in).get(0).entries().size());
                    }
                }));
                try (Connection all = Product.asSuperuser()) {
                    Sql.run(all, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Bench')", iban);
                }
                byte[] body = Files.readAllBytes(file);
                whole.add(seconds(() -> {
                    Rest.Answer answer = Rest.as("officer").upload("POST", "/bank-statements", body, "application/xml");
                    assertEquals(201, answer.status(), answer.text());
                    assertEquals(entries, answer.json().getInt("matched"));
                }));
                floor.add(floor(entries, turn));
            }
            String how = entries + " entries, " + Files.size(file) / 1_000_000 + " MB, median of ";
            Figures.say("bank.bare", Figures.median(bare), "s", how + Figures.all(bare));
            Figures.say("bank.read", Figures.median(ours), "s", how + Figures.all(ours));
            Figures.say("bank.import", Figures.median(whole), "s", "by REST with matching and ledger, " + how + Figures.all(whole));
            Figures.say("bank.floor", Figures.median(floor), "s", "the same rows by set-wise SQL, " + how + Figures.all(floor));
            Figures.say("bank.readRatio", Figures.median(ours) / Figures.median(bare), "x", "of a bare StAX loop, goal 1.5");
            Figures.say("bank.importRatio", Figures.median(whole) / Figures.median(floor), "x", "of the SQL floor, goal 1.0");
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, String iban, int entries, String reference) throws IOException {
        BankStyles bank = new BankStyles("08", false);
        String mark = "@";
        String[] around = bank.file(bank.statement(iban, "S1", "0.00", List.of(Booked.of("10.00", mark).referring(reference)))).split("(?=<Ntry>)|(?<=</Ntry>)");
        String sum = "<Amt Ccy=\"EUR\">" + new BigDecimal("10.00").multiply(BigDecimal.valueOf(entries)).toPlainString() + "</Amt>";
        int closing = around[0].lastIndexOf("<Amt Ccy=\"EUR\">10.00</Amt>");
        String head = around[0].substring(0, closing) + sum + around[0].substring(closing + "<Amt Ccy=\"EUR\">10.00</Amt>".length());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(head);
            for (int i = 0; i < entries; i++) {
                out.write(around[1].replace(">" + mark + "<", ">R" + i + "<"));
            }
            out.write(around[2]);
        }
    }

    private static void bare(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long seen = 0;
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                seen += event == XMLStreamReader.START_ELEMENT ? reader.getLocalName().length() : event == XMLStreamReader.CHARACTERS ? reader.getText().length() : 0;
            }
        }
        assertEquals(true, seen > 0);
    }

    private static double floor(int entries, int turn) throws Exception {
        try (Connection all = Product.asSuperuser()) {
            String iban = ACCOUNTS[1] + String.format("%04d", turn);
            Sql.run(all, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Bench')", iban);
            String account = Sql.only(all, "select id::text from banking.own_account where iban = ?", iban);
            String statement = Sql.only(all, "select gen_random_uuid()::text");
            Sql.run(all, "insert into banking.statement (region_id, id, account_id, bank_id, from_day, until_day, opening, closing, state)"
                    + " values (1, ?::uuid, ?::uuid, 'F', date '2026-12-01', date '2026-12-01', 0, 0, 'imported')", statement, account);
            return seconds(() -> {
                Sql.run(all, FLOOR.get(0), turn + "/", account, statement, turn + "/", entries);
                Sql.run(all, FLOOR.get(1), statement);
                Sql.run(all, FLOOR.get(2), statement);
                Sql.run(all, FLOOR.get(3), statement);
            });
        }
    }

    @AfterAll
    static void asItWas() throws SQLException {
        try (Connection all = Product.asSuperuser()) {
            Sql.run(all, "set session_replication_role = replica");
            String accounts = " in (select id from banking.own_account where label = 'Bench')";
            Sql.run(all, "delete from ledger.entry where posting_id in (select t.posting_id from banking.match t join banking.movement m on m.id = t.movement_id"
                    + " join banking.entry e on e.id = m.entry_id where e.account_id" + accounts + ")");
            Sql.run(all, "delete from ledger.posting where id in (select t.posting_id from banking.match t join banking.movement m on m.id = t.movement_id"
                    + " join banking.entry e on e.id = m.entry_id where e.account_id" + accounts + ")");
            Sql.run(all, "delete from banking.match where movement_id in (select m.id from banking.movement m join banking.entry e on e.id = m.entry_id where e.account_id" + accounts + ")");
            Sql.run(all, "delete from banking.movement where entry_id in (select e.id from banking.entry e where e.account_id" + accounts + ")");
            Sql.run(all, "delete from banking.entry where account_id" + accounts);
            Sql.run(all, "delete from banking.statement where account_id" + accounts);
            Sql.run(all, "delete from banking.own_account where label = 'Bench'");
        }
    }

    /** Something to be timed. */
    @FunctionalInterface
    private interface Work {

        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
