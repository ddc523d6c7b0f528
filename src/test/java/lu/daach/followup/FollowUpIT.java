package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reads which text of a note, what is kept of it where, and what the journal says. */
@OnTheServer
class FollowUpIT {

    private static final String CANARY = "Canari";
    private static final List<String> OTHERS = List.of("officer", "manager", "syndicate", "commune", "admin");
    private static final List<String> ALL = List.of("officer", "manager", "social", "social2", "syndicate", "commune", "admin", "officer-b", "manager-b", "social-b");

    /** A household that {@code social} accompanies. */
    private static String household() {
        return Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
    }

    private static String notes(String household) {
        return "/households/" + household + "/notes";
    }

    private static String note(String shared, String confidential) {
        return "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": " + quoted(shared) + ", \"confidential\": " + quoted(confidential) + "}";
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String canary() {
        return CANARY + UUID.randomUUID().toString().replace("-", "");
    }

    private static JsonObject only(Rest.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        assertEquals(1, answer.json().getInt("total"));
        return answer.json().getJsonArray("items").getJsonObject(0);
    }

    @Test
    void theReferentReadsBothTextsAColleagueTheSharedOneAndNobodyElseAnything() {
        String household = household();
        String shared = canary();
        String confidential = canary();
        Rest.Answer written = Rest.as("social").post(notes(household), note(shared, confidential));
        assertEquals(201, written.status(), written.text());
        String id = written.json().getString("id");
        assertTrue(written.header("Location").endsWith("/api/v1/notes/" + id));

        JsonObject whole = only(Rest.as("social").get(notes(household)));
        assertEquals(shared, whole.getString("shared"));
        assertEquals(confidential, whole.getString("confidential"));
        JsonObject half = only(Rest.as("social2").get(notes(household)));
        assertEquals(shared, half.getString("shared"));
        assertFalse(half.containsKey("confidential"));
        assertFalse(Rest.as("social2").get("/notes/" + id).text().contains(confidential));
        for (String other : OTHERS) {
            for (String path : List.of(notes(household), "/notes/" + id, notes(UUID.randomUUID().toString()))) {
                Rest.Answer answer = Rest.as(other).get(path);
                assertEquals(403, answer.status(), other + " " + path);
                assertFalse(answer.text().contains(CANARY), other);
            }
            assertEquals(403, Rest.as(other).post(notes(household), note("x", null)).status(), other);
        }
        assertEquals(404, Rest.as("social-b").get(notes(household)).status());
        assertEquals(404, Rest.as("social-b").get("/notes/" + id).status());
        assertEquals(404, Rest.as("social-b").post(notes(household), note("x", null)).status());
        assertEquals(401, Rest.as(null).get(notes(household)).status());
    }

    @Test
    void aColleagueGivesAConfidentialTextAwayAndAHandOverPassesItOn() {
        String household = household();
        String confidential = canary();
        Rest.Answer written = Rest.as("social2").post(notes(household), note(null, confidential));
        assertEquals(201, written.status(), written.text());
        assertFalse(written.json().containsKey("confidential"));
        assertEquals(confidential, only(Rest.as("social").get(notes(household))).getString("confidential"));

        Visitor social = Visitor.signedIn("social");
        Raw.Answer handed = social.submit("/followup/hand-over.xhtml?household=" + household, "form",
                java.util.Map.of("worker", Demonstration.id("staff/social2").toString()));
        assertTrue(handed.status() < 400, handed.toString());
        assertFalse(only(Rest.as("social2").get(notes(household))).containsKey("confidential"), "asked is not answered");
        Raw.Answer taken = Visitor.signedIn("social2").submit("/followup/hand-over.xhtml?household=" + household, "form",
                java.util.Map.of("answer", "accepted"));
        assertTrue(taken.status() < 400, taken.toString());
        assertEquals(confidential, only(Rest.as("social2").get(notes(household))).getString("confidential"));
    }

    @Test
    void noPageOrRouteOfAnybodyElseShowsAWordOfANote() {
        String household = household();
        String shared = canary();
        String confidential = canary();
        String id = Rest.as("social").post(notes(household), note(shared, confidential)).json().getString("id");
        List<String> leaks = new ArrayList<>();
        for (String persona : ALL) {
            Visitor visitor = Visitor.signedIn(persona);
            boolean office = persona.equals("social") || persona.equals("social2");
            for (String page : List.of("/index.xhtml", "/desk/household-file.xhtml?id=" + household, "/household/household.xhtml?id=" + household,
                    "/household/households.xhtml?q=" + shared, "/household/households.xhtml", "/followup/follow-ups.xhtml?who=office",
                    "/followup/follow-ups.xhtml?q=" + shared, "/followup/signals.xhtml?household=" + household,
                    "/followup/hand-over.xhtml?household=" + household, "/followup/notes.xhtml?household=" + household)) {
                String body = visitor.get(page).body().replace("q=" + shared, "").replace("value=\"" + shared + "\"", "");
                boolean mayShared = office && page.startsWith("/followup/notes");
                if (body.contains(shared) && !mayShared || body.contains(confidential) && !(mayShared && persona.equals("social"))) {
                    leaks.add(persona + " " + page);
                }
                if (!office && !persona.equals("social-b") && body.contains("notes.xhtml")) {
                    leaks.add(persona + " learns of notes on " + page);
                }
            }
            for (String path : List.of("/households/" + household, "/households?size=200", "/households/" + household + "/signals", "/notes/" + id)) {
                String body = Rest.as(persona).get(path).text();
                if (body.contains(confidential) && !(persona.equals("social") && path.startsWith("/notes"))
                        || body.contains(shared) && !(office && path.startsWith("/notes"))) {
                    leaks.add(persona + " " + path);
                }
            }
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void everyReadingAndEveryRefusalIsALineOfTheJournalWithoutAWord() throws SQLException {
        String household = household();
        String confidential = canary();
        String id = Rest.as("social").post(notes(household), note(canary(), confidential)).json().getString("id");
        try (Connection connection = Product.asSuperuser()) {
            String read = "select count(*) from journal.entry where outcome = 'read' and action like 'Notes.%' and subject_id in (?, ?)";
            String refused = "select count(*) from journal.entry where outcome = 'refused' and action like 'Notes.%'";
            long readBefore = Sql.count(connection, read, household, id);
            long refusedBefore = Sql.count(connection, refused);
            Visitor visitor = Visitor.signedIn("social");
            for (int i = 0; i < 10; i++) {
                Rest.as("social").get(notes(household));
                Rest.as("social2").get("/notes/" + id);
                visitor.get("/followup/notes.xhtml?household=" + household);
                Rest.as("officer").get(notes(household));
            }
            assertEquals(readBefore + 30, Sql.count(connection, read, household, id));
            assertEquals(refusedBefore + 10, Sql.count(connection, refused));
            assertEquals("{shared}", Sql.only(connection, "select fields::text from journal.entry where subject_id = ? and staff_name = 'Tom Grethen' limit 1", id));
            assertEquals(0, Sql.count(connection, "select count(*) from journal.entry e where e::text like '%" + CANARY + "%'"));
        }
    }

    @Test
    void whatIsConfidentialStandsNowhereInPlain() throws SQLException {
        String household = household();
        String confidential = canary();
        String typed = canary();
        Rest.as("social").post(notes(household), note("x", confidential));
        assertEquals(200, Rest.as("social").put("/households/" + household + "/note-draft", "{\"shared\": \"" + typed + "\", \"confidential\": \"" + typed + "\"}").status());
        List<String> found = new ArrayList<>();
        try (Connection connection = Product.asSuperuser()) {
            for (String column : Sql.column(connection, "select format('%I.%I.%I', table_schema, table_name, column_name) from information_schema.columns c"
                    + " join information_schema.tables t using (table_schema, table_name) where t.table_type = 'BASE TABLE'"
                    + " and data_type in ('text', 'bytea', 'jsonb', 'json', 'ARRAY', 'character varying') and table_schema !~ '^(pg_|information_schema)'")) {
                String table = column.substring(0, column.lastIndexOf('.'));
                String name = column.substring(column.lastIndexOf('.') + 1);
                for (String canary : List.of(confidential, typed)) {
                    long hits = Sql.count(connection, "select count(*) from " + table + " where (" + name + ")::text like '%" + canary + "%' or (" + name
                            + ")::text like '%" + hex(canary) + "%'");
                    if (hits > 0) {
                        found.add(column);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sealedTextsThatWereSwappedDoNotOpen() throws SQLException {
        String household = household();
        String one = Rest.as("social").post(notes(household), note("one", canary())).json().getString("id");
        String other = Rest.as("social").post(notes(household), note("other", canary())).json().getString("id");
        try (Connection connection = Product.asSuperuser()) {
            String swap = "update followup.note n set confidential = o.confidential from followup.note o where n.id in (?::uuid, ?::uuid)"
                    + " and o.id in (?::uuid, ?::uuid) and o.id <> n.id";
            assertEquals(2, Sql.run(connection, swap, one, other, one, other));
            assertEquals(JsonValue.NULL, Rest.as("social").get("/notes/" + one).json().get("confidential"));
            assertTrue(Visitor.signedIn("social").get("/followup/notes.xhtml?household=" + household).body().contains("ne peut pas être ouvert"));
            Sql.run(connection, swap, one, other, one, other);
            assertTrue(Rest.as("social").get("/notes/" + one).json().getString("confidential").startsWith(CANARY));
        }
    }

    @Test
    void whatIsTypedIsKeptForItsAuthorAlone() {
        String household = household();
        String typed = canary();
        String path = "/households/" + household + "/note-draft";
        Rest.Answer kept = Rest.as("social").put(path, "{\"kind\": \"call\", \"confidential\": \"" + typed + "\"}");
        assertEquals(200, kept.status(), kept.text());
        String page = "/followup/notes.xhtml?household=" + household;
        assertTrue(Visitor.signedIn("social").get(page).body().contains(typed));
        assertFalse(Visitor.signedIn("social2").get(page).body().contains(typed));
        String foreign = "{\"shared\": \"x\", \"author\": \"" + Demonstration.id("staff/social2") + "\"}";
        assertEquals(List.of("/author"), Rest.as("social").put(path, foreign).pointers());
        assertEquals(List.of("/author"), Rest.as("social").post(notes(household), foreign.replace("{", "{\"kind\": \"call\", \"on\": \"2026-11-10\", ")).pointers());
        Rest.as("social").post(notes(household), note("saved", null));
        assertFalse(Visitor.signedIn("social").get(page).body().contains(typed), "the draft is done with");
    }

    @Test
    void aNoteThatIsSentTwiceIsWrittenOnce() {
        String household = household();
        Rest sender = Rest.as("social").with("Idempotency-Key", canary());
        String first = sender.post(notes(household), note("a", "b")).json().getString("id");
        assertEquals(first, sender.post(notes(household), note("a", "b")).json().getString("id"));
        assertEquals(409, sender.post(notes(household), note("a", "c")).status());
        assertEquals(1, Rest.as("social").get(notes(household)).json().getInt("total"));
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNeverTheText() {
        String household = household();
        String text = canary();
        Rest.Answer refused = Rest.as("social").post(notes(household), "{\"kind\": \"dance\", \"on\": \"2026-11-16\", \"shared\": \" \", \"nextContactOn\": \"x\","
                + " \"confidential\": \"" + text.repeat(200) + "\", \"colour\": \"" + text + "\"}");
        assertEquals(422, refused.status());
        assertTrue(refused.pointers().containsAll(List.of("/kind", "/on", "/shared", "/nextContactOn", "/confidential", "/colour")), refused.text());
        assertFalse(refused.text().contains(CANARY));
        assertEquals(List.of("/shared"), Rest.as("social").post(notes(household), note("", " ")).pointers());
        assertEquals(201, Rest.as("social").post(notes(household), note("a", "")).status());
    }

    @Test
    void signalsAreSetByTheReferentAndReadByPropertyStaff() {
        String household = household();
        String path = "/households/" + household + "/signals";
        JsonObject none = Rest.as("officer").get(path).json();
        assertEquals(0, none.getInt("version"));
        String body = "{\"version\": 0, \"planOnTrack\": true, \"visitWanted\": false, \"contactUsFirst\": true, \"noLettersUntil\": \"2026-12-15\"}";
        assertEquals(403, Rest.as("officer").put(path, body).status());
        assertEquals(403, Rest.as("social2").put(path, body).status());
        assertEquals(404, Rest.as("social-b").put(path, body).status());
        assertEquals(List.of("/noLettersUntil"), Rest.as("social").put(path, body.replace("2026-12-15", "2026-11-14")).pointers());
        assertEquals(200, Rest.as("social").put(path, body).status());
        assertEquals(409, Rest.as("social").put(path, body).status());
        JsonObject told = Rest.as("manager").get(path).json();
        assertTrue(told.getBoolean("planOnTrack"));
        assertEquals("2026-12-15", told.getString("noLettersUntil"));
        assertEquals("Léa Weyrich", told.getString("referentName"));
        Rest.Answer back = Rest.as("social").put(path, told.toString());
        assertEquals(200, back.status(), back.text());
        for (String persona : List.of("syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get(path).status(), persona);
        }
    }

    @Test
    void theCaseloadShowsWhatIsDueFirstAndItsOwnOfficeAlone() {
        Visitor social = Visitor.signedIn("social");
        String page = social.get("/followup/follow-ups.xhtml").body();
        assertTrue(page.contains("Léa Weyrich") && page.contains("Tom Grethen"));
        assertFalse(page.contains("Carole Steinmetz"));
        assertTrue(social.get("/followup/follow-ups.xhtml?who=" + Demonstration.id("staff/social-b")).body().contains("data-testid=\"empty\""));
        assertEquals(403, Visitor.signedIn("officer").get("/followup/follow-ups.xhtml").status());
    }

    @Test
    @Tag("night")
    void fiveHundredTextsAreNowhereInTheFiles() throws SQLException, IOException {
        String run = "Kanarie" + UUID.randomUUID().toString().replace("-", "");
        String household = household();
        for (int i = 0; i < 500; i++) {
            String text = run + i;
            int status = i % 2 == 0 ? Rest.as("social").post(notes(household), note("x", text)).status()
                    : Rest.as("social").put("/households/" + household + "/note-draft", "{\"shared\": \"" + text + "\", \"confidential\": \"" + text + "\"}").status();
            assertTrue(status < 300, "note " + i);
        }
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "checkpoint");
        }
        List<String> hits = new ArrayList<>();
        byte[] sought = run.getBytes(StandardCharsets.UTF_8);
        for (Path folder : List.of(Product.data(), Path.of(System.getProperty("java.io.tmpdir")))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
                    if (holds(file, sought)) {
                        hits.add(file.toString());
                    }
                }
            } catch (java.io.UncheckedIOException e) {
                assertNull(folder.equals(Product.data()) ? e : null, "the data folder has to be read whole");
            }
        }
        assertEquals(List.of(), hits);
    }

    /** A file that is gone by now holds nothing; one of more than 64 MB is none that a text would be in. */
    private static boolean holds(Path file, byte[] sought) throws IOException {
        try {
            if (Files.size(file) > 1 << 26) {
                return false;
            }
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return content.contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        }
    }
}
