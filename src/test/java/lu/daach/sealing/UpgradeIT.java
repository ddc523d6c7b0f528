package lu.daach.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Test;

/** What an earlier version kept in plain is sealed by the next start, opens where it belongs, and leaves no word behind. */
class UpgradeIT {

    private static final String MARK = "Zalterwert";

    private static final UUID HOUSEHOLD = Demonstration.id("household/1");

    private static final String LETTER = "select l.id from letter.letter l join organisation.organisation o on o.region_id = l.region_id and o.id = l.organisation_id"
            + " where o.kind = 'office' and l.region_id = 1 order by l.number limit 1";

    /** A row of each table as an earlier version had written it; each word is told with where REST shows it. */
    private static final Map<String, String> BEFORE = new LinkedHashMap<>();

    static {
        BEFORE.put("update followup.objective set aim = '%s', aim_sealed = null where id = '" + Demonstration.id("objective/1") + "'", "/objectives");
        BEFORE.put("update followup.objective set outcome = '%s', outcome_sealed = null where id = '" + Demonstration.id("objective/3") + "'", "/objectives");
        BEFORE.put("update followup.objective_step set what = '%s', what_sealed = null where id = '" + Demonstration.id("objective-step/1/0") + "'", "/objectives");
        BEFORE.put("update followup.way_out set what = '%s', what_sealed = null where id = '" + Demonstration.id("way-out/1") + "'", "/move-on");
        BEFORE.put("update followup.way_out set answer = '%s', answer_sealed = null where id = '" + Demonstration.id("way-out/2") + "'", "/move-on");
        BEFORE.put("update followup.note set shared = '%s', shared_sealed = null where id = (select id from followup.note where household_id = '" + HOUSEHOLD
                + "' and shared_sealed is not null order by id limit 1)", "/notes");
        BEFORE.put("update followup.appointment set place_note = '%s', place_note_sealed = null where id = '" + Demonstration.id("appointment/2") + "'", "/appointments");
        BEFORE.put("update followup.hand_over set message = '%s', message_sealed = null where id = '" + Demonstration.id("hand-over/3") + "'", "hand-over/3");
        BEFORE.put("update followup.hand_over set reason = '%s', reason_sealed = null where id = '" + Demonstration.id("hand-over/13") + "'", "hand-over/13");
        BEFORE.put("update letter.letter set subject_line = '%s', subject_line_sealed = null where id = (" + LETTER + ")", "letter");
        BEFORE.put("update letter.letter set enclosures = '%s', enclosures_sealed = null where id = (" + LETTER + ")", "letter");
        BEFORE.put("update letter.letter set body = '%s', body_sealed = null where id = (" + LETTER + ")", "letter");
        BEFORE.put("insert into letter.mark (region_id, id, letter_id, kind, on_day, note, marked_by, marked_by_name) select l.region_id, gen_random_uuid(), l.id, 'returned',"
                + " l.written_on, '%s', l.written_by, l.written_by_name from letter.letter l where l.id = (" + LETTER + ")", "letter");
    }

    @Test
    void plainRowsOfAnEarlierVersionAreSealedAtTheNextStart() throws SQLException {
        try (Started server = Started.on(Started.freshData("upgrade"), Map.of())) {
            server.startAndWait();
            try (Connection connection = server.asSuperuser()) {
                Sql.run(connection, "set session_replication_role = replica");
                int word = 0;
                for (String row : BEFORE.keySet()) {
                    assertEquals(1, Sql.run(connection, row.formatted(MARK + word)), row);
                    word++;
                }
                assertEquals(BEFORE.size(), plain(connection).size());
            }
            server.terminate();
            server.ended(Duration.ofSeconds(60));
            server.startAndWait();
            try (Connection connection = server.asSuperuser()) {
                assertEquals(List.of(), plain(connection), "still in plain");
                String letter = Sql.only(connection, "select (" + LETTER + ")::text");
                int word = 0;
                for (String where : BEFORE.values()) {
                    String path = where.startsWith("/") ? "/households/" + HOUSEHOLD + where : where.startsWith("hand-over")
                            ? "/hand-overs/" + Demonstration.id(where) : "/letters/" + letter;
                    HttpResponse<String> shown = server.send("social", "GET", "/api/v1" + path, null);
                    assertEquals(200, shown.statusCode(), path);
                    assertTrue(shown.body().contains("\"" + MARK + word + "\""), MARK + word + " is not told by " + path + ": " + shown.body());
                    word++;
                }
            }
        }
    }

    /** The columns of which a word lies in plain, as often as it does. */
    private static List<String> plain(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : Sql.column(connection, "select format('%I.%I', table_schema, table_name) from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema in ('followup', 'letter', 'journal', 'privacy')")) {
            for (String row : Sql.column(connection, "select unnest(regexp_matches(t::text, '" + MARK + "[0-9]+', 'g')) from " + table + " t")) {
                found.add(table + " " + row);
            }
        }
        return found;
    }
}
