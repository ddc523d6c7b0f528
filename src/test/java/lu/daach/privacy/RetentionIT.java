package lu.daach.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lu.daach.testing.Started;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Eleven years later: what was written of a household is gone, what it paid stands in the books, and a held file is whole. */
@Tag("night")
class RetentionIT {

    private static final String CANARY = "Kanarienvogelzz";
    private static final String HELD = "Gehalenerzz";

    private Started daach;

    private JsonObject sent(String persona, String path, String body, String... headers) {
        HttpResponse<String> answer = daach.send(persona, body == null ? "GET" : "POST", "/api/v1" + path, body, headers);
        assertTrue(answer != null && answer.statusCode() < 300, path + ": " + (answer == null ? "no answer" : answer.statusCode() + answer.body()));
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private String household(String word) {
        return sent("social", "/households", "{\"lastName\": \"" + word + "\", \"language\": \"fr\", \"members\": [{\"id\": \"a\","
                + " \"firstName\": \"" + word + "a\", \"born\": \"1990-05-01\", \"role\": \"applicant\"}, {\"id\": \"b\", \"firstName\": \"" + word
                + "b\", \"born\": \"2018-02-11\", \"role\": \"child\"}], \"incomes\": [{\"member\": \"a\", \"kind\": \"employment\","
                + " \"net\": \"2000.00\", \"per\": \"month\"}]}").getString("id");
    }

    private void filled(String id, String word) {
        sent("social", "/households/" + id + "/notes", "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"" + word
                + " shared\", \"confidential\": \"" + word + " confidential\"}");
        String aid = sent("social", "/households/" + id + "/aids", "{\"kind\": \"travel-advance\", \"requestedOn\": \"2026-11-02\","
                + " \"amount\": \"300.00\", \"per\": \"once\", \"purpose\": \"" + word + " purpose\"}").getString("id");
        sent("social", "/aids/" + aid + "/decision", "{\"outcome\": \"granted\", \"by\": \"board\", \"decidedOn\": \"2026-11-10\", \"reason\": \""
                + word + " reason\", \"funding\": \"office\"}");
        sent("social", "/aids/" + aid + "/advance/payout", "{\"paidOutOn\": \"2026-11-11\"}");
        sent("social", "/aids/" + aid + "/advance/repayments", "{\"receivedOn\": \"2026-11-12\", \"received\": \"300.00\"}", "Idempotency-Key", word);
        sent("social", "/letters", "{\"subject\": \"aid:" + aid + "\", \"template\": \"aid-granted\", \"recipient\": \"" + word
                + "\\n1, rue du Test\\nL-8510 Redange\"}");
        sent("officer", "/letters", "{\"subject\": \"household:" + id + "\", \"template\": \"household-letter\", \"recipient\": \"" + word
                + "\\n1, rue du Test\\nL-8510 Redange\", \"subjectLine\": \"" + word + "\", \"text\": \"" + word + " text\"}");
    }

    @Test
    void elevenYearsLater() throws SQLException, IOException {
        Path data = Started.freshData("retention");
        daach = Started.on(data, Map.of("DAACH_DEMO", "true")).startAndWait();
        String gone = household(CANARY);
        String held = household(HELD);
        filled(gone, CANARY);
        filled(held, HELD);
        sent("manager", "/households/" + held + "/holds", "{\"reason\": \"Un litige est en cours\"}");
        report(gone);
        String sums;
        try (Connection connection = daach.asSuperuser()) {
            sums = sums(connection);
        }
        stop();
        // The first look says it, the second one a month later does it.
        daach = Started.on(data, Map.of("DAACH_TODAY", "2037-11-20")).startAndWait();
        untilIn("select count(*) from privacy.notice where household_id = '" + gone + "'::uuid", 1);
        stop();
        daach = Started.on(data, Map.of("DAACH_TODAY", "2037-12-24")).startAndWait();
        untilIn("select count(*) from privacy.erasure where household_id = '" + gone + "'::uuid", 1);
        Started.await(Duration.ofSeconds(120), "the tables are written anew", () -> daach.printed().contains("files were given up after their years"));
        try (Connection connection = daach.asSuperuser()) {
            assertEquals(sums, sums(connection), "the books stand");
            assertEquals(0, Sql.count(connection, "select count(*) from privacy.erasure where household_id = '" + held + "'::uuid"));
            Sql.run(connection, "checkpoint");
        }
        assertEquals(200, daach.send("social", "GET", "/api/v1/households/" + held, null).statusCode());
        assertTrue(daach.send("social", "GET", "/api/v1/households/" + held + "/notes", null).body().contains(HELD + " confidential"));
        assertFalse(daach.send("social", "GET", "/api/v1/households/" + gone + "/notes", null).body().contains(CANARY));
        assertFalse(daach.send("officer", "GET", "/api/v1/households?q=" + CANARY, null).body().contains(CANARY));
        stop();
        assertEquals(List.of(), files(data.resolve("postgres/data/base"), CANARY), "what a fresh backup would take along");
        assertEquals(List.of(), files(data.resolve("attachments"), CANARY));
        assertFalse(files(data.resolve("postgres/data/base"), HELD).isEmpty(), "the search finds what is there");
    }

    /** Art. 15: the person's own, nothing of the child's. */
    private void report(String household) {
        long begun = System.nanoTime();
        String report = sent("social", "/households/" + household + "/members/a/access-report", null).toString();
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(60).toNanos());
        for (String told : List.of(CANARY + "a", CANARY + " confidential", CANARY + " purpose", CANARY + " reason", "2000.00", "1990-05-01", "300.00")) {
            assertTrue(report.contains(told), told);
        }
        assertFalse(report.contains(CANARY + "b"), "a third person's name");
        assertFalse(report.contains("2018-02-11"), "a third person's birth date");
        assertEquals(403, daach.send("officer", "GET", "/api/v1/households/" + household + "/members/a/access-report", null).statusCode());
        String agency = sent("manager", "/households/" + household + "/members/a/access-report", null).toString();
        assertFalse(agency.contains("confidential") || agency.contains(CANARY + " purpose"), "the agency tells nothing of the office's");
    }

    private void untilIn(String count, long wanted) {
        Started.await(Duration.ofSeconds(150), count, () -> {
            try (Connection connection = daach.asSuperuser()) {
                return Sql.count(connection, count) == wanted;
            } catch (SQLException e) {
                return false;
            }
        });
    }

    private static String sums(Connection connection) throws SQLException {
        return String.join("\n", Sql.column(connection, "select a.code || ' ' || sum(e.amount) from ledger.entry e join ledger.account a"
                + " on a.region_id = e.region_id and a.id = e.account_id group by a.region_id, a.code order by 1"));
    }

    private void stop() {
        daach.terminate();
        daach.ended(Duration.ofSeconds(60));
    }

    /** The files below a folder in whose bytes a word stands. */
    private static List<String> files(Path folder, String word) throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                        found.add(file.toString());
                    }
                }
            }
        }
        return found;
    }
}
