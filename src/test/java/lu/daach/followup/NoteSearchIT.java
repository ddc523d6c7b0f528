package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Whoever searches the notes finds what this person could also open, and leaves a line in the journal; nobody else finds a word. */
@OnTheServer
class NoteSearchIT {

    private static final List<String> OTHERS = List.of("officer", "manager", "syndicate", "commune", "admin", "officer-b", "manager-b");

    private static int written;

    private final String shared = "Zgedeelt" + ++written;
    private final String confidential = "Zvertraut" + written;
    private String household;

    private static Rest.Answer search(String persona, String words) {
        return Rest.as(persona).post("/note-searches", "{\"words\": \"" + words + "\"}");
    }

    private static List<JsonObject> hits(String persona, String words) {
        Rest.Answer answer = search(persona, words);
        assertEquals(200, answer.status(), answer.text());
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private void written() {
        household = Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        Rest.Answer note = Rest.as("social").post("/households/" + household + "/notes", "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\":"
                + " \"Visite à la cuisine, " + shared + " vu\", \"confidential\": \"Il dit " + confidential + " du café\"}");
        assertEquals(201, note.status(), note.text());
    }

    @Test
    void everyoneFindsWhatThisPersonMayRead() {
        written();
        JsonObject own = hits("social", confidential.toUpperCase() + " cafe cuisine").get(0);
        assertEquals(household, own.getString("household"));
        assertTrue(own.getString("shared").contains("cuisine") && own.getString("confidential").contains(confidential), own.toString());

        JsonObject colleague = hits("social2", shared).get(0);
        assertTrue(colleague.getString("shared").contains(shared));
        assertEquals(JsonValue.NULL, colleague.get("confidential"));
        assertEquals(List.of(), hits("social2", confidential));
        assertEquals(List.of(), hits("social2", shared + " " + confidential), "not even that both are in one note");

        assertEquals(List.of(), hits("social-b", shared), "another region");
        for (String persona : OTHERS) {
            assertEquals(403, search(persona, shared).status(), persona);
            assertEquals(403, Visitor.signedIn(persona).get("/followup/note-search.xhtml").status(), persona);
        }
        assertEquals(401, search(null, shared).status());
        assertEquals(List.of("/words"), search("social", "ab").pointers());
    }

    @Test
    void noOtherSearchFindsAWord() {
        written();
        List<String> leaks = new ArrayList<>();
        for (String persona : List.of("officer", "manager", "social", "social2", "syndicate", "commune", "admin", "social-b")) {
            for (String word : List.of(shared, confidential)) {
                Rest.Answer rest = Rest.as(persona).get("/search?q=" + word);
                Raw.Answer page = Visitor.signedIn(persona).get("/desk/search.xhtml?q=" + word);
                if (rest.text().contains(household) || page.body().contains(household)) {
                    leaks.add(persona + " " + word);
                }
            }
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void aHandOverPassesTheRightOnAndAnExceptionalAccessIsNamed() throws SQLException {
        written();
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, Samples.LOOKED_AT);
            Rest.Answer broken = Rest.as("social2").with("Daach-Code", "000000").post("/households/" + household + "/break-glass",
                    "{\"reason\": \"Le référent est absent et le ménage appelle.\"}");
            assertEquals(201, broken.status(), broken.text());
            assertEquals(1, hits("social2", confidential).size());
            assertEquals("{confidential,breakGlass}", shown(connection));
            Rest.as("social2").post("/break-glass/" + broken.json().getString("id") + "/end", "{}");
            assertEquals(List.of(), hits("social2", confidential));
            Sql.run(connection, Samples.LOOKED_AT);
        }
        String asked = Rest.as("social").post("/households/" + household + "/hand-overs", "{\"worker\": \"" + Demonstration.id("staff/social2")
                + "\", \"message\": null}").json().getString("id");
        assertEquals(200, Rest.as("social2").post("/hand-overs/" + asked + "/answer", "{\"answer\": \"accepted\"}").status());
        assertEquals(1, hits("social2", confidential).size());
        assertEquals(1, hits("social", confidential).size(), "who was the referent goes on reading for a while");
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("{confidential,formerReferent}", shown(connection));
            Sql.run(connection, "update followup.hand_over set reads_until = answered_on where household_id = ?::uuid", household);
            Sql.run(connection, "update followup.hand_over set reads_until = null where household_id = ?::uuid", household);
        }
        assertEquals(List.of(), hits("social", confidential));
    }

    private String shown(Connection connection) throws SQLException {
        return Sql.only(connection, "select fields::text from journal.entry where action = 'NoteSearch.shown' and subject_id = ? order by id desc limit 1", household);
    }

    @Test
    void theJournalSaysWhoseNotesWereShownAndNothingHoldsTheWords() throws SQLException {
        written();
        try (Connection connection = Product.asSuperuser()) {
            String lines = "select count(*) from journal.entry where outcome = 'read' and action = 'NoteSearch.shown' and subject_id = ?";
            String runs = "select count(*) from journal.entry where action = 'NoteSearch.find'";
            long before = Sql.count(connection, runs);
            for (int i = 0; i < 5; i++) {
                assertEquals(1, hits("social", shared).size());
            }
            hits("social", shared + "nichts");
            assertEquals(403, search("officer", shared).status());
            assertEquals(5, Sql.count(connection, lines, household));
            assertEquals(before + 7, Sql.count(connection, runs), "each search, also what was refused");
            assertEquals("{shared}", shown(connection));
            List<String> found = new ArrayList<>();
            for (String column : Sql.column(connection, "select format('%I.%I.%I', table_schema, table_name, column_name) from information_schema.columns c"
                    + " join information_schema.tables t using (table_schema, table_name) where t.table_type = 'BASE TABLE'"
                    + " and data_type in ('text', 'bytea', 'jsonb', 'json', 'ARRAY', 'character varying') and table_schema !~ '^(pg_|information_schema)'")) {
                String table = column.substring(0, column.lastIndexOf('.'));
                String name = column.substring(column.lastIndexOf('.') + 1);
                for (String word : List.of(shared, confidential)) {
                    String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                    if (Sql.count(connection, "select count(*) from " + table + " where (" + name + ")::text like '%" + word + "%' or (" + name
                            + ")::text like '%" + hex + "%'") > 0) {
                        found.add(column);
                    }
                }
            }
            assertEquals(List.of(), found);
        }
        assertTrue(Visitor.signedIn("social").get("/followup/readers.xhtml?household=" + household).body().contains("notes partagées"));
    }

    @Test
    void thePageFindsAsTheRouteDoesAndKeepsTheWordsOutOfItsAddress() {
        written();
        Visitor social = Visitor.signedIn("social");
        Raw.Answer found = social.submit("/followup/note-search.xhtml", "form", Map.of("words", confidential));
        assertTrue(found.body().contains("notes.xhtml?household=" + household), found.toString());
        Raw.Answer nothing = Visitor.signedIn("social2").submit("/followup/note-search.xhtml", "form", Map.of("words", confidential));
        assertFalse(nothing.body().contains(household));
    }
}
