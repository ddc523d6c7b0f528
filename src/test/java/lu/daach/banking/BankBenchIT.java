package lu.daach.banking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lu.daach.banking.camt.BankStyles;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.banking.camt.ReadAlone;
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
import org.postgresql.PGConnection;

/**
 * performance.md 5: a statement of {@code -Dbench.n} entries (100,000). Beside the reader a bare StAX loop that asks every element's name and
 * text; beside the whole import, sent by REST, an SQL floor in one transaction of the superuser: the same rows, read already, brought by
 * {@code copy}, matched by reference and by payer, and written set-wise into tables with the same keys, checks and indexes and with ordinary
 * foreign keys, as the floor of the month has them; a second floor writes into our own tables with all their triggers. Four of six lines
 * bear a reference, one comes from a payer that is known by another, one from somebody unknown.
 */
@Tag("bench")
@OnTheServer
class BankBenchIT {

    private static final int USUAL = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int TURNS = 3;
    private static final int WARM_UPS = 3;
    private static final int READINGS = 9;
    private static final int SIX = 6;
    private static final String[] ACCOUNTS = {"LU00001900000099", "LU00001900000098"};

    private static final String[] OF_THE_FLOOR = {"banking.entry", "floor.line", "banking.movement", "floor.movement", "banking.match", "floor.match",
        "ledger.posting", "floor.posting", "ledger.entry", "floor.entry"};

    private static final String TABLES = """
            create schema floor;
            create table floor.line (like banking.entry including defaults including indexes including constraints);
            create table floor.movement (like banking.movement including defaults including indexes including constraints);
            create table floor.match (like banking.match including defaults including indexes including constraints);
            create table floor.posting (like ledger.posting including defaults including indexes including constraints including identity);
            create table floor.entry (like ledger.entry including defaults including indexes including constraints);
            alter table floor.line add foreign key (region_id, account_id) references banking.own_account;
            alter table floor.line add foreign key (region_id, statement_id) references banking.statement;
            alter table floor.movement add foreign key (region_id, entry_id) references floor.line;
            alter table floor.match add foreign key (region_id, movement_id) references floor.movement;
            alter table floor.match add foreign key (region_id, household_id) references household.household;
            alter table floor.match add foreign key (region_id, posting_id) references floor.posting;
            alter table floor.match add foreign key (region_id, matched_by) references organisation.staff;
            alter table floor.posting add foreign key (region_id) references kernel.region;
            alter table floor.posting add foreign key (region_id, reverses) references floor.posting;
            alter table floor.entry add foreign key (region_id, posting_id) references floor.posting;
            alter table floor.entry add foreign key (region_id, account_id) references ledger.account""";

    private static final List<String> FLOOR = List.of(
            "create temporary table stage (id uuid not null default gen_random_uuid(), movement uuid not null default gen_random_uuid(), position integer,"
                    + " bank_reference text, reference text, payer bytea, digest bytea) on commit drop",
            "copy stage (position, bank_reference, reference, payer, digest) from stdin (format csv)", "analyze stage", """
            insert into banking.entry (region_id, id, account_id, statement_id, position, digest, occurrence, named, imported, amount, booked_on, value_on, bank_reference)
            select 1, s.id, ?::uuid, ?::uuid, s.position, s.digest, 1, true, true, 10, date '2026-12-01', date '2026-12-01', s.bank_reference from stage s""", """
            insert into banking.movement (region_id, id, entry_id, position, amount, name, fingerprint, masked_iban, reference, remittance)
            select 1, s.movement, s.id, 1, 10, 'Ada Muster', s.payer, 'LU12 … 7891', s.reference, 'loyer' from stage s""", """
            create temporary table hit on commit drop as
            select s.movement, s.position, s.payer, o.household_id, 'reference' as how, gen_random_uuid() as posting
            from stage s join banking.reference r on r.region_id = 1 and r.reference = s.reference
            join occupancy.occupancy o on o.region_id = r.region_id and o.id = r.occupancy_id""", """
            insert into hit select s.movement, s.position, s.payer, k.household_id, 'payer', gen_random_uuid()
            from stage s join (select h.payer, min(h.household_id::text)::uuid as household_id from hit h group by h.payer having count(distinct h.household_id) = 1) k on k.payer = s.payer
            where s.reference is null""", "analyze hit", """
            with posted as (insert into ledger.posting (region_id, id, applies_to, cause)
                select 1, h.posting, date '2026-12-01', 'bank/' || ?::text || '/' || h.position from hit h)
            insert into ledger.entry (region_id, posting_id, line, account_id, amount)
            select 1, h.posting, l.line, case l.line when 1 then b.id else a.id end, l.amount
            from hit h join ledger.account a on a.region_id = 1 and a.code = 'receivable/household/' || h.household_id
            join ledger.account b on b.region_id = 1 and b.code = 'bank/account/' || ?::text
            cross join (values (1, 10), (2, -10)) l (line, amount)""", """
            insert into banking.match (region_id, movement_id, household_id, amount, attempt, posting_id, how)
            select 1, h.movement, h.household_id, 10, 1, h.posting, h.how from hit h""");

    @Test
    void statements() throws Exception {
        Assumptions.assumeTrue(Figures.asked("bank"));
        String asked = System.getProperty("bench.n", "");
        int entries = asked.isEmpty() ? USUAL : Integer.parseInt(asked);
        List<Double> whole = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        List<Double> same = new ArrayList<>();
        List<String> references;
        try (Connection all = Product.asSuperuser()) {
            Sql.run(all, TABLES);
            references = List.of(Sql.only(all, "select string_agg(r.reference, ' ') from (select distinct on (o.household_id) r.reference from banking.reference r join occupancy.occupancy o on o.id = r.occupancy_id"
                    + " join ledger.account a on a.region_id = 1 and a.code = 'receivable/household/' || o.household_id where r.region_id = 1 order by o.household_id, r.reference) r").split(" "));
        }
        Path file = Files.createTempFile("bench", ".xml");
        Path rows = Files.createTempFile("bench", ".csv");
        try {
            rows(rows, entries, references);
            for (int turn = 0; turn < TURNS; turn++) {
                String iban = ACCOUNTS[0] + String.format("%04d", turn);
                write(file, iban, entries, references);
                try (Connection all = Product.asSuperuser()) {
                    Sql.run(all, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Bench')", iban);
                }
                byte[] body = Files.readAllBytes(file);
                whole.add(seconds(() -> {
                    Rest.Answer answer = Rest.as("officer").upload("POST", "/bank-statements", body, "application/xml");
                    assertEquals(201, answer.status(), answer.text());
                    assertEquals(entries - entries / SIX, answer.json().getInt("matched"));
                }));
                floor.add(floor(rows, 2 * turn, true));
                same.add(floor(rows, 2 * turn + 1, false));
            }
            String how = entries + " entries, " + Files.size(file) / 1_000_000 + " MB, median of ";
            Figures.say("bank.import", Figures.median(whole), "s", "by REST with matching and ledger, " + how + Figures.all(whole));
            Figures.say("bank.floor", Figures.median(floor), "s", "the same rows by copy and set-wise SQL with ordinary foreign keys, " + how + Figures.all(floor));
            Figures.say("bank.same", Figures.median(same), "s", "the same SQL into our own tables with their triggers, " + how + Figures.all(same));
            Figures.say("bank.sameRatio", Figures.median(whole) / Figures.median(same), "x", "of it");
            Figures.say("bank.importRatio", Figures.median(whole) / Figures.median(floor), "x", "of the SQL floor, goal 1.0");
        } finally {
            Files.delete(file);
            Files.delete(rows);
        }
    }

    /** The reader beside a loop that only asks a StAX reader for its events, by turns, after a few of each. */
    @Test
    void theReaderBesideABareLoop() throws Exception {
        Assumptions.assumeTrue(Figures.asked("bank"));
        Path file = Files.createTempFile("bench", ".xml");
        try {
            write(file, ACCOUNTS[0] + "9998", USUAL, List.of("RF18539007547034"));
            List<Double> bare = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            for (int turn = -WARM_UPS; turn < READINGS; turn++) {
                double loop = seconds(() -> bare(file));
                double reading = seconds(() -> assertEquals(USUAL, read(file)));
                if (turn >= 0) {
                    bare.add(loop);
                    ours.add(reading);
                }
            }
            String how = USUAL + " entries, " + Files.size(file) / 1_000_000 + " MB, median of ";
            Figures.say("bank.bare", Figures.median(bare), "s", how + Figures.all(bare));
            Figures.say("bank.read", Figures.median(ours), "s", how + Figures.all(ours));
            Figures.say("bank.readRatio", Figures.median(ours) / Figures.median(bare), "x", "of a bare StAX loop, goal 1.5");
        } finally {
            Files.delete(file);
        }
    }

    /** A million entries in 128 MB, in a machine of their own. */
    @Test
    void aMillionEntriesInLittleMemory() throws Exception {
        Assumptions.assumeTrue(Figures.asked("bank"));
        Path file = Files.createTempFile("bench", ".xml");
        try {
            write(file, ACCOUNTS[0] + "9999", MILLION, List.of("RF18539007547034"));
            Process alone = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), ReadAlone.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String said = new String(alone.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals(0, alone.waitFor(), said);
            String[] figures = said.split(" ");
            assertEquals(MILLION, Integer.parseInt(figures[0]));
            Figures.say("bank.million", Double.parseDouble(figures[1]), "s", "a million entries read, " + Files.size(file) / 1_000_000 + " MB, in -Xmx128m");
        } finally {
            Files.delete(file);
        }
    }

    private static int read(Path file) throws IOException {
        int[] seen = new int[1];
        try (InputStream in = Files.newInputStream(file)) {
            Statements053.read(in, (statement, position, line) -> seen[0]++);
        }
        return seen[0];
    }

    /** What stands in the line at this place: its reference, or null; and who paid. */
    private static String reference(int i, List<String> references) {
        return i % SIX < SIX - 2 ? references.get(i % references.size()) : null;
    }

    private static String payer(int i, List<String> references) {
        return i % SIX < SIX - 1 ? String.format("LU%018d", i % references.size()) : String.format("DE%020d", i);
    }

    private static void write(Path file, String iban, int entries, List<String> references) throws IOException {
        BankStyles bank = new BankStyles("08", false);
        Booked one = new Booked(new BigDecimal("10.00"), "2026-12-01", "@bank@", "@rf@", "Ada Muster", "@payer@", "loyer", "NOTPROVIDED");
        String[] around = pieces(bank.file(bank.statement(iban, "S1", "0.00", List.of(one))));
        String plain = pieces(bank.file(bank.statement(iban, "S1", "0.00", List.of(one.referring(null)))))[1];
        String sum = "<Amt Ccy=\"EUR\">" + new BigDecimal("10.00").multiply(BigDecimal.valueOf(entries)).toPlainString() + "</Amt>";
        String amount = "<Amt Ccy=\"EUR\">10.00</Amt>";
        int closing = around[0].lastIndexOf(amount);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(around[0].substring(0, closing) + sum + around[0].substring(closing + amount.length()));
            for (int i = 0; i < entries; i++) {
                String reference = reference(i, references);
                String line = reference == null ? plain : around[1].replace("@rf@", reference);
                out.write(line.replace("@bank@", "R" + i).replace("@payer@", payer(i, references)));
            }
            out.write(around[2]);
        }
    }

    private static String[] pieces(String file) {
        return file.split("(?=<Ntry>)|(?<=</Ntry>)");
    }

    /** The rows of the same file as a floor reads them. */
    private static void rows(Path file, int entries, List<String> references) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        HexFormat hex = HexFormat.of();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < entries; i++) {
                String reference = reference(i, references);
                out.write((i + 1) + ",R" + i + "," + (reference == null ? "" : reference) + ",\\x" + hex.formatHex(sha.digest(payer(i, references).getBytes(StandardCharsets.UTF_8)))
                        + ",\\x" + hex.formatHex(sha.digest(("line " + i).getBytes(StandardCharsets.UTF_8))) + "\n");
            }
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

    private static double floor(Path rows, int turn, boolean plain) throws Exception {
        try (Connection all = Product.asSuperuser()) {
            String iban = ACCOUNTS[1] + String.format("%04d", turn);
            Sql.run(all, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Bench')", iban);
            String account = Sql.only(all, "select id::text from banking.own_account where iban = ?", iban);
            Sql.run(all, "insert into ledger.account (region_id, code, kind) values (1, 'bank/account/' || ?, 'asset')", account);
            String statement = Sql.only(all, "select gen_random_uuid()::text");
            Sql.run(all, "insert into banking.statement (region_id, id, account_id, bank_id, from_day, until_day, opening, closing, state)"
                    + " values (1, ?::uuid, ?::uuid, 'F', date '2026-12-01', date '2026-12-01', 0, 0, 'imported')", statement, account);
            return seconds(() -> {
                all.setAutoCommit(false);
                Sql.run(all, FLOOR.get(0));
                try (InputStream in = Files.newInputStream(rows)) {
                    all.unwrap(PGConnection.class).getCopyAPI().copyIn(FLOOR.get(1), in);
                }
                Sql.run(all, FLOOR.get(2));
                Sql.run(all, into(plain, FLOOR.get(3)), account, statement);
                for (int step = 4; step < 8; step++) {
                    Sql.run(all, into(plain, FLOOR.get(step)));
                }
                Sql.run(all, into(plain, FLOOR.get(8)), statement, account);
                Sql.run(all, into(plain, FLOOR.get(9)));
                all.commit();
            });
        }
    }

    private static String into(boolean plain, String sql) {
        String told = sql;
        for (int i = 0; plain && i < OF_THE_FLOOR.length; i += 2) {
            told = told.replace(OF_THE_FLOOR[i] + " ", OF_THE_FLOOR[i + 1] + " ");
        }
        return told;
    }

    @AfterAll
    static void asItWas() throws SQLException {
        try (Connection all = Product.asSuperuser()) {
            Sql.run(all, "drop schema if exists floor cascade");
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
