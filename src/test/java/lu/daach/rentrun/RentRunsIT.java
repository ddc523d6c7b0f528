package lu.daach.rentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months by REST: two people, one digest, each line booked once. Every test has months of its own. */
@OnTheServer
class RentRunsIT {

    private static final UUID HOUSEHOLD = Demonstration.id("test/rentrun/household");
    private static final UUID CONTRACT = Demonstration.id("test/rentrun/contract");

    /** A household that moves in on 11 April 2027 for 300.00 and 30.00 put aside, into a dwelling held for 900.00 from 1 April 2027. */
    @BeforeAll
    static void oneHousehold() throws SQLException {
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into dwelling.dwelling (region_id, id, commune_code, address, kind, letting)
                    values (1, '%1$s', '0701', '99, rue des Essais, Beckerich', 'apartment', 'whole');
                    insert into dwelling.place (region_id, id, dwelling_id, position, label, bedrooms, capacity)
                    values (1, '%1$s', '%1$s', 1, 'tout', 1, 2);
                    insert into lease.owner (region_id, id, kind, name, language) values (1, '%1$s', 'company', 'Essai SA', 'fr');
                    insert into lease.head_lease values (1, '%1$s', 1, '%1$s', '%1$s', '[2027-04-01,)', 800, 100, 3, null, true, true, true, 3, true);
                    insert into household.household (region_id, id, file_number, last_name, language, status)
                    values (1, '%2$s', 99001, 'Wantz', 'fr', 'housed');
                    insert into occupancy.occupancy (region_id, id, household_id, dwelling_id, place_id, scheme, period)
                    values (1, '%3$s', '%2$s', '%1$s', '%1$s', 'loyer-abordable', '[2027-04-11,)');
                    insert into occupancy.assessment (region_id, id, occupancy_id, applies_from, assessed_by, monthly, gross, savings, facts, result)
                    values (1, '%3$s', '%3$s', '2027-04-11', '%4$s', 300, 300, 30, '{}', '{}');
                    """.formatted(Demonstration.id("test/rentrun/dwelling"), HOUSEHOLD, CONTRACT, Demonstration.id("staff/officer")));
        }
    }

    @Test
    void aBegunMonthIsPreparedByOneAndBookedByAnother() throws SQLException {
        JsonObject prepared = prepare("officer", "2027-04");
        String digest = prepared.getString("digest");
        assertEquals("2027-04", prepared.getString("month"));
        Rest.Answer booked = book("manager", "2027-04", digest, "april");
        assertEquals(201, booked.status(), booked.text());
        assertEquals(prepared.getInt("lines"), booked.json().getInt("posted"));
        for (String sum : List.of("participations", "ownerDues", "savings")) {
            assertEquals(prepared.getJsonObject("total").getString(sum), booked.json().getString(sum));
        }
        JsonObject posting = Rest.as("officer").get("/postings?cause=rentrun/2027-04/occupancy/" + CONTRACT + "/participation").json()
                .getJsonArray("items").getJsonObject(0);
        assertEquals("2027-04-01", posting.getString("appliesTo"));
        assertEquals(List.of("receivable/household/" + HOUSEHOLD + " 200.00", "income/participation -200.00"), entries(posting));
        JsonObject savings = Rest.as("officer").get("/postings?account=savings/household/" + HOUSEHOLD + "&cause=rentrun/2027-04").json()
                .getJsonArray("items").getJsonObject(0);
        assertEquals(List.of("receivable/household/" + HOUSEHOLD + " 20.00", "savings/household/" + HOUSEHOLD + " -20.00"), entries(savings));

        Rest.Answer again = book("manager", "2027-04", digest, "april");
        assertEquals(201, again.status());
        assertEquals(booked.text(), again.text());
        Rest.Answer other = book("manager", "2027-04", digest, "april-2");
        assertEquals(200, other.status());
        assertEquals(0, other.json().getInt("posted"));
        assertEquals("0.00", other.json().getString("participations"));
        assertEquals(other.text(), book("manager", "2027-04", digest, "april-2").text());
        assertEquals(prepared.getInt("lines"), lines("2027-04"));
    }

    @Test
    void aPreparedMonthIsTakenBackUntilItIsBooked() {
        String digest = prepare("officer", "2027-11").getString("digest");
        assertEquals(409, Rest.as("manager").post("/rent-runs/2027-11/withdrawal", digest("unknown")).status());
        assertEquals(403, Rest.as("social").post("/rent-runs/2027-11/withdrawal", digest(digest)).status());
        assertEquals(200, Rest.as("manager").post("/rent-runs/2027-11/withdrawal", digest(digest)).status());
        assertEquals(List.of("unknownDigest"), book("manager", "2027-11", digest, "withdrawn").keys());
        assertEquals(digest, prepare("officer", "2027-11").getString("digest"), "the same figures have the same name");
        assertEquals(201, book("manager", "2027-11", digest, "withdrawn").status());
        assertEquals(List.of("bookedBefore"), Rest.as("officer").post("/rent-runs/2027-11/withdrawal", digest(digest)).keys());
    }

    @Test
    void aKeyStandsForOneRequest() {
        String may = prepare("officer", "2027-05").getString("digest");
        String june = prepare("officer", "2027-06").getString("digest");
        assertEquals(201, book("manager", "2027-05", may, "key").status());
        for (Rest.Answer reused : List.of(book("manager", "2027-06", june, "key"), book("manager", "2027-05", june, "key"))) {
            assertEquals(422, reused.status());
            assertEquals(List.of("idempotencyKeyReused"), reused.keys());
        }
        assertEquals(400, Rest.as("manager").post("/rent-runs/2027-05/posting", digest(may)).status());
        assertEquals(422, book("manager", "2027-05", may, "two words").status());
        assertEquals(422, book("manager", "2027-05", may, "k".repeat(201)).status());
        assertEquals(200, book("manager", "2027-05", may, "k".repeat(200)).status());
        assertEquals(201, book("manager", "2027-06", june, "a-refused-key-is-free").status());
    }

    @Test
    void nobodyBooksWhatTheyPrepared() {
        String own = prepare("manager", "2027-07").getString("digest");
        Rest.Answer refused = book("manager", "2027-07", own, "own");
        assertEquals(403, refused.status());
        assertEquals(List.of("samePerson"), refused.keys());
        assertEquals(403, book("officer", "2027-07", own, "officer").status());
        String officers = prepare("officer", "2027-07").getString("digest");
        assertNotEquals(own, officers);
        assertEquals(officers, prepare("officer", "2027-07").getString("digest"));
        assertEquals(409, book("manager-b", "2027-07", officers, "other-region").status());
        assertEquals(201, book("manager", "2027-07", officers, "own").status());
        for (String persona : List.of("social", "syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).post("/rent-runs", "{\"month\": \"2027-07\"}").status(), persona);
            assertEquals(403, book(persona, "2027-07", officers, persona).status(), persona);
        }
    }

    @Test
    void onlyWhatWasSeenIsBooked() throws SQLException {
        String seen = prepare("officer", "2027-08").getString("digest");
        assertEquals(409, book("manager", "2027-09", seen, "other-month").status());
        assertEquals(409, book("manager", "2027-08", seen + "0", "unknown").status());
        UUID later = UUID.randomUUID();
        try (Connection connection = Product.asSuperuser(); PreparedStatement insert = connection.prepareStatement("""
                insert into occupancy.assessment (region_id, id, occupancy_id, applies_from, assessed_by, monthly, gross, savings, facts, result)
                values (1, ?, ?, '2027-08-16', ?, 400, 400, 30, '{}', '{}')""")) {
            insert.setObject(1, later);
            insert.setObject(2, CONTRACT);
            insert.setObject(3, Demonstration.id("staff/officer"));
            insert.executeUpdate();
        }
        Rest.Answer changed = book("manager", "2027-08", seen, "changed");
        assertEquals(409, changed.status());
        assertEquals(List.of("changed"), changed.keys());
        assertEquals(0, lines("2027-08"));
        assertEquals(201, book("manager", "2027-08", prepare("officer", "2027-08").getString("digest"), "changed").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"month\": null}", "{\"month\": \"2026-13\"}", "{\"month\": 202612}", "{\"month\": \"2023-12\"}",
        "{\"month\": \"2028-01\"}", "{\"month\": \"december\"}"})
    void aMonthThatCannotBeMeantIsRefused(String body) {
        Rest.Answer refused = Rest.as("officer").post("/rent-runs", body);
        assertEquals(422, refused.status(), refused.text());
        assertEquals(List.of("/month"), refused.pointers());
    }

    @Test
    void everythingWrongWithABookingIsSaidAtOnce() {
        Rest.Answer refused = Rest.as("manager").with("Idempotency-Key", "a b").post("/rent-runs/2026-1/posting", "{\"colour\": 1}");
        assertEquals(422, refused.status());
        assertTrue(refused.pointers().containsAll(List.of("/month", "/digest", "/colour", "")), refused.text());
        assertEquals(400, Rest.as("manager").with("Idempotency-Key", "a").post("/rent-runs/2026-12/posting", "no json").status());
        assertEquals(401, Rest.as(null).post("/rent-runs", "{\"month\": \"2026-12\"}").status());
    }

    @Test
    void eightAtATimeBookAMonthOnce() throws Exception {
        String digest = prepare("officer", "2027-10").getString("digest");
        List<Callable<Rest.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String key = "crowd-" + i % 4;
            calls.add(() -> book("manager", "2027-10", digest, key));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(calls.size());
        int created = 0;
        try {
            for (Future<Rest.Answer> answer : crowd.invokeAll(calls)) {
                int status = answer.get().status();
                assertTrue(List.of(200, 201, 409).contains(status), answer.get().text());
                created += status == 201 ? 1 : 0;
            }
        } finally {
            crowd.shutdown();
        }
        assertTrue(created == 1 || created == 2, "one call, or it and its twin, booked: " + created);
        assertEquals(prepare("officer", "2027-10").getInt("lines"), lines("2027-10"));
    }

    @Test
    void theDemonstrationHasItsMonths() {
        JsonObject months = Rest.as("officer").get("/rent-runs?size=200").json();
        List<JsonObject> november = months.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(month -> month.getString("month").equals("2026-11")).toList();
        assertEquals(1, november.size());
        assertEquals("posted", november.get(0).getString("state"));
        assertNotEquals(november.get(0).getString("preparedBy"), november.get(0).getString("postedBy"));
        assertEquals(403, Rest.as("social").get("/rent-runs").status());
    }

    private static JsonObject prepare(String persona, String month) {
        Rest.Answer answer = Rest.as(persona).post("/rent-runs", "{\"month\": \"" + month + "\"}");
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static Rest.Answer book(String persona, String month, String digest, String key) {
        return Rest.as(persona).with("Idempotency-Key", key).post("/rent-runs/" + month + "/posting", digest(digest));
    }

    private static String digest(String digest) {
        return "{\"digest\": \"" + digest + "\"}";
    }

    private static List<String> entries(JsonObject posting) {
        return posting.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("account") + " " + entry.getString("amount")).toList();
    }

    /** How many lines are booked for a month in the first region. */
    private static int lines(String month) throws SQLException {
        try (Connection connection = Product.asSuperuser(); Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from ledger.posting where region_id = 1 and cause like 'rentrun/" + month + "/%'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
