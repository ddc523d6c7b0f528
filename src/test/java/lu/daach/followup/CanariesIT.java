package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Five hundred words through everything confidential that the office writes: none lies in plain anywhere, and nobody else gets one. */
@OnTheServer
class CanariesIT {

    private static final int AT_LEAST = 500;
    private static final String MARK = "Zkanari";
    private static final Pattern CANARY = Pattern.compile(MARK + "[0-9]{4}");
    private static final List<Charset> WRITTEN = List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

    /** Looks at who read against the rule, and therefore reads why: that, and nothing of the notes. */
    private static final String REVIEWER = "admin";

    private static final Rest SOCIAL = Rest.as("social");
    private static final Rest SOCIAL2 = Rest.as("social2");

    private int sent;
    private final List<String> households = new ArrayList<>();
    private final List<String> aids = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();

    private String canary() {
        return MARK + "%04d".formatted(sent++);
    }

    private static JsonObject made(Rest.Answer answer) {
        assertTrue(answer.status() == 200 || answer.status() == 201, answer.status() + " " + answer.text());
        return answer.json();
    }

    private void written() throws SQLException {
        while (sent < AT_LEAST) {
            String household = made(SOCIAL.post("/households", Samples.ofRedange().householdBody())).getString("id");
            households.add(household);
            String path = "/households/" + household;
            for (int i = 0; i < 8; i++) {
                made(SOCIAL.post(path + "/notes", "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"" + canary()
                        + "\", \"confidential\": \"" + canary() + "\"}"));
            }
            made(SOCIAL.put(path + "/note-draft", "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"" + canary()
                    + "\", \"confidential\": \"" + canary() + "\"}"));
            made(SOCIAL.post(path + "/appointments", "{\"on\": \"2026-11-20\", \"at\": \"10:00\", \"minutes\": 30, \"place\": \"elsewhere\","
                    + " \"state\": \"planned\", \"placeNote\": \"" + canary() + "\"}"));
            for (String kind : List.of("pocket-money", "food", "travel-advance")) {
                String aid = made(SOCIAL.post(path + "/aids", "{\"kind\": \"" + kind + "\", \"requestedOn\": \"2026-11-09\", \"amount\": \"90.00\","
                        + " \"per\": \"once\", \"purpose\": \"" + canary() + "\", \"urgent\": true}")).getString("id");
                aids.add(aid);
                made(SOCIAL.post("/aids/" + aid + "/decision", "{\"outcome\": \"granted\", \"by\": \"president\", \"decidedOn\": \"2026-11-12\","
                        + " \"reason\": \"" + canary() + "\", \"funding\": \"office\"}"));
                made(SOCIAL.post("/aids/" + aid + "/confirmation", "{\"outcome\": \"confirmed\", \"confirmedOn\": \"2026-11-13\", \"reason\": \""
                        + canary() + "\"}"));
                letters.add(made(SOCIAL.post("/letters", "{\"subject\": \"aid:" + aid + "\", \"template\": \"aid-granted\", \"recipient\":"
                        + " \"Ada Muster\\n1, rue du Test\\nL-8510 Redange\"}")).getString("id"));
                made(SOCIAL.post("/aids/" + aid + "/revocation", "{\"revokedOn\": \"2026-11-14\", \"reason\": \"" + canary() + "\"}"));
            }
            letters.add(made(SOCIAL.post("/letters", "{\"subject\": \"household:" + household + "\", \"template\": \"household-letter\","
                    + " \"subjectLine\": \"" + canary() + "\", \"text\": \"" + canary() + "\", \"enclosures\": \"" + canary() + "\", \"recipient\": \"Ada Muster\\n1, rue du Test\\nL-8510 Redange\"}"))
                    .getString("id"));
            made(SOCIAL.post("/letters/" + letters.get(letters.size() - 1) + "/returned", "{\"note\": \"" + canary() + "\"}"));
            agreed(path);
            made(SOCIAL.post("/households/" + household + "/holds", "{\"reason\": \"Litige " + canary() + "\"}"));
            try (Connection connection = Product.asSuperuser()) {
                Sql.run(connection, Samples.LOOKED_AT);
            }
            String broken = made(SOCIAL2.with("Daach-Code", "000000").post(path + "/break-glass", "{\"reason\": \"Le référent est absent " + canary()
                    + "\"}")).getString("id");
            made(SOCIAL.post("/break-glass/" + broken + "/review", "{\"verdict\": \"justified\", \"remark\": \"Il fallait agir " + canary() + "\"}"));
        }
    }

    /** What was agreed, where it goes, from whom to whom it passes, and the end; also what was said at the open desk. */
    private void agreed(String path) {
        String objective = made(SOCIAL.post(path + "/objectives", "{\"field\": \"health\", \"aim\": \"" + canary() + "\", \"targetOn\": \"2027-03-31\","
                + " \"state\": \"open\", \"outcome\": null, \"shared\": true, \"steps\": [{\"what\": \"" + canary() + "\", \"by\": \"both\","
                + " \"dueOn\": \"2026-12-01\"}]}")).getString("id");
        made(SOCIAL.put("/objectives/" + objective, "{\"version\": 1, \"field\": \"health\", \"aim\": \"" + canary() + "\", \"targetOn\":"
                + " \"2027-03-31\", \"state\": \"given-up\", \"outcome\": \"" + canary() + "\", \"shared\": true, \"steps\": [{\"what\": \"" + canary()
                + "\", \"by\": \"household\"}]}"));
        String way = made(SOCIAL.post(path + "/move-on", "{\"kind\": \"search\", \"on\": \"2026-11-10\", \"what\": \"" + canary() + "\"}")).getString("id");
        made(SOCIAL.post("/ways-out/" + way + "/answer", "{\"version\": 1, \"state\": \"refused\", \"answeredOn\": \"2026-11-12\", \"answer\": \""
                + canary() + "\"}"));
        String asked = made(SOCIAL.post(path + "/hand-overs", "{\"worker\": \"" + Demonstration.id("staff/social2") + "\", \"message\": \"" + canary()
                + "\"}")).getString("id");
        made(SOCIAL2.post("/hand-overs/" + asked + "/answer", "{\"answer\": \"refused\", \"reason\": \"" + canary() + "\"}"));
        made(SOCIAL.post(path + "/budgets", "{\"incomes\": {\"wage\": \"1900.00\"}, \"costs\": {}, \"debts\": [{\"creditor\": \"" + canary()
                + "\", \"owed\": \"300.00\", \"monthly\": \"50.00\"}], \"homeBefore\": \"900.00\", \"home\": \"400.00\"}"));
        made(SOCIAL.post("/drop-ins", "{\"name\": \"Ada Muster\", \"need\": \"papers\", \"language\": \"fr\", \"interpreter\": false, \"words\": \""
                + canary() + "\", \"next\": \"answered\"}"));
        made(SOCIAL.post("/note-searches", "{\"words\": \"" + MARK + "0001\"}"));
    }

    /** Every row of every table as a dump has it; bytes are looked through as what they are. */
    private static TreeSet<String> dumped(Connection connection) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        String hex = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));
        for (String table : Sql.column(connection, "select format('%I.%I', table_schema, table_name) from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema !~ '^(pg_|information_schema)'")) {
            if (Sql.count(connection, "select count(*) from " + table + " t where t::text ~ '" + MARK + "[0-9]{4}' or t::text like '%" + hex + "%'") > 0) {
                found.add(table);
            }
        }
        return found;
    }

    @Test
    void fiveHundredWordsLieNowhereInPlainAndReachNobodyElse() throws SQLException, IOException {
        written();
        assertTrue(sent >= AT_LEAST, "only " + sent);
        nobodyElseGetsOne();
        assertTrue(SOCIAL.get("/households/" + households.get(0) + "/notes").text().contains(MARK), "the referent reads them");
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "checkpoint");
            Sql.only(connection, "select pg_switch_wal()::text");
            assertEquals(new TreeSet<String>(), dumped(connection), "in plain: dump");
            assertEquals(new TreeSet<String>(), lying(), "in plain: data directory, log of changes, log, temporary files, papers");
            // The search finds what is there: the same words once in plain.
            Sql.run(connection, "create table public.canary_cage as select ? as word", MARK + "9999");
            Sql.run(connection, "checkpoint");
            assertFalse(lying().isEmpty(), "a word in plain is found");
            assertEquals(new TreeSet<>(List.of("public.canary_cage")), dumped(connection));
            Sql.run(connection, "drop table public.canary_cage");
        }
    }

    private void nobodyElseGetsOne() {
        List<String> leaks = new ArrayList<>();
        for (String persona : List.of("officer", "manager", "syndicate", "commune", "admin", "officer-b", "manager-b", "social-b")) {
            Rest who = Rest.as(persona);
            for (String household : households) {
                for (String what : List.of("", "/notes", "/aids", "/objectives", "/appointments", "/signals", "/note-draft", "/break-glass", "/holds",
                        "/move-on", "/hand-overs", "/budgets", "/closings", "/readers", "/members/a/access-report")) {
                    note(leaks, persona + what, who.get("/households/" + household + what));
                }
            }
            for (String aid : aids) {
                note(leaks, persona + " aid", who.get("/aids/" + aid));
                note(leaks, persona + " decision", who.post("/aids/" + aid + "/decision", "{}"));
                note(leaks, persona + " advance", who.get("/aids/" + aid + "/advance"));
            }
            for (String letter : letters) {
                note(leaks, persona + " letter", who.get("/letters/" + letter));
            }
            for (String list : List.of("/households?q=" + MARK, "/aids", "/letters?size=200", "/break-glass?size=200", "/postings?size=200", "/journal?size=200",
                    "/drop-ins?size=200", "/search?q=" + MARK + "0001")) {
                if (!persona.equals(REVIEWER) || !list.startsWith("/break-glass")) {
                    note(leaks, persona + list, who.get(list));
                }
            }
        }
        for (String persona : List.of("officer", "manager", "syndicate", "admin", "social-b")) {
            note(leaks, persona + " search in notes", Rest.as(persona).post("/note-searches", "{\"words\": \"" + MARK + "0001\"}"));
        }
        pages(leaks);
        assertEquals(List.of(), leaks);
    }

    /** Pages, search, exports and errors as people who are signed in get them. */
    private void pages(List<String> leaks) {
        for (String persona : List.of("officer", "manager", "syndicate", "admin")) {
            Visitor visitor = Visitor.signedIn(persona);
            List<String> addresses = new ArrayList<>(List.of("/index.xhtml", "/desk/due.xhtml", "/desk/search.xhtml?q=" + MARK, "/followup/aids.xhtml",
                    "/followup/breakings.xhtml", "/followup/drop-in.xhtml", "/followup/note-search.xhtml",
                    "/letter/letters.xhtml", "/administration/journal.xhtml", "/privacy/retention.xhtml",
                    "/api/v1/exports/aids?format=csv", "/api/v1/exports/letters?format=csv", "/api/v1/exports/households?format=csv"));
            String household = households.get(0);
            for (String page : List.of("/followup/notes.xhtml?household=", "/followup/plan.xhtml?household=", "/followup/move-on.xhtml?household=",
                    "/followup/hand-over.xhtml?household=", "/followup/budget.xhtml?household=", "/followup/closing.xhtml?household=", "/followup/break-glass.xhtml?household=",
                    "/desk/household-file.xhtml?id=", "/privacy/file.xhtml?household=", "/privacy/access.xhtml?person=a&household=")) {
                addresses.add(page + household);
            }
            addresses.add("/followup/aid.xhtml?id=" + aids.get(0));
            addresses.add("/letter/letter.xhtml?id=" + letters.get(0));
            addresses.add("/letter/write.xhtml?template=aid-granted&subject=aid:" + aids.get(0));
            for (String address : addresses) {
                boolean review = persona.equals(REVIEWER) && address.equals("/followup/breakings.xhtml");
                if (!review && CANARY.matcher(visitor.get(address).body()).find()) {
                    leaks.add(persona + " " + address);
                }
            }
        }
    }

    private static void note(List<String> leaks, String what, Rest.Answer answer) {
        if (CANARY.matcher(answer.text()).find()) {
            leaks.add(what);
        }
    }

    /** The words that stand in any file that the product has written, or its build's log. */
    private static TreeSet<String> lying() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (Path folder : List.of(Product.data(), Path.of(System.getProperty("java.io.tmpdir"), "daach"))) {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile).forEach(file -> look(file, found));
                }
            }
        }
        return found;
    }

    private static void look(Path file, TreeSet<String> found) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (Charset written : WRITTEN) {
                Matcher canary = CANARY.matcher(new String(bytes, written));
                while (canary.find()) {
                    found.add(file + ": " + canary.group());
                }
            }
        } catch (java.nio.file.NoSuchFileException e) {
            // It went while it was looked for.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
