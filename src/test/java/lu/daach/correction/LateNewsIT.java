package lu.daach.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Test;

/** News six months back by REST: what was charged is undone and booked anew, the sums are right, the letter says so, and undoing leaves both traces. */
@OnTheServer
class LateNewsIT {

    private static final List<String> MONTHS = List.of("2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10");

    private final Rest officer = Rest.as("officer");
    private final Rest manager = Rest.as("manager");

    @Test
    void sixMonthsBackWithTwoChangesInBetween() {
        String household = household("[%s]".formatted(income("1500.00", null, null)));
        String contract = contract(household);
        MONTHS.forEach(this::book);
        JsonArray charged = postings(household);
        assertEquals(6, charged.size());

        incomes(household, "[%s, %s, %s]".formatted(income("1500.00", null, "2026-03-20"), income("1950.00", "2026-03-21", "2026-06-14"),
                income("1740.00", "2026-06-15", null)));
        JsonObject seen = ok(officer.post("/occupancies/" + contract + "/late-news/preview", "{\"since\": \"2026-03-01\"}"));
        BigDecimal before = new BigDecimal(participation("2026-02-01", "18000.00"));
        BigDecimal spring = new BigDecimal(participation("2026-05-01", "23400.00"));
        BigDecimal summer = new BigDecimal(participation("2026-08-01", "20880.00"));
        List<JsonObject> changes = seen.getJsonArray("changes").getValuesAs(JsonObject.class);
        assertEquals(List.of("2026-05-01", "2026-08-01"), changes.stream().map(change -> change.getString("appliesFrom")).toList());
        assertEquals(MONTHS, seen.getJsonArray("months").getValuesAs(JsonObject.class).stream().map(month -> month.getString("month")).toList(), seen.toString());
        BigDecimal owed = spring.subtract(before).add(summer.subtract(before)).multiply(BigDecimal.valueOf(3));
        assertEquals(owed.toPlainString(), seen.getString("difference"));
        assertEquals(6, seen.getJsonObject("instalments").getInt("count"));

        assertEquals(403, officer.post(late(contract), booking(seen.getString("digest"))).status());
        assertEquals(409, manager.post(late(contract), booking("unknown")).status());
        JsonObject booked = ok(manager.post(late(contract), booking(seen.getString("digest"))));
        assertEquals(seen.getString("difference"), booked.getString("difference"));
        assertEquals(seen.getJsonArray("months"), booked.getJsonArray("months"));
        assertEquals(spring.add(summer).multiply(BigDecimal.valueOf(3)).toPlainString(), balance(household).toPlainString());
        assertEquals(18, postings(household).size(), "six charged, six undone, six booked anew");
        assertEquals(409, manager.post(late(contract), booking(seen.getString("digest"))).status(), "twice");

        String letter = letter(contract);
        for (JsonObject month : booked.getJsonArray("months").getValuesAs(JsonObject.class)) {
            assertTrue(letter.contains(french(month.getString("before"))) && letter.contains(french(month.getString("after"))), letter);
        }
        assertTrue(letter.contains(french(booked.getString("difference"))), letter);
        assertTrue(letter.contains("6 versements mensuels"), letter);

        JsonObject undone = ok(manager.post(late(contract) + "/undo", "{\"reason\": \"Erreur de saisie\"}"));
        assertEquals(booked.getString("id"), undone.getString("undoes"));
        assertEquals(before.multiply(BigDecimal.valueOf(6)).toPlainString(), balance(household).toPlainString());
        assertEquals(30, postings(household).size(), "nothing was removed");
        List<JsonObject> all = ok(officer.get(late(contract))).getJsonArray("items").getValuesAs(JsonObject.class);
        assertEquals(List.of(false, true), all.stream().map(one -> one.getBoolean("undone")).toList());
        assertEquals(409, manager.post(late(contract) + "/undo", "{\"reason\": \"Encore\"}").status());

        JsonObject again = ok(officer.post("/occupancies/" + contract + "/late-news/preview", "{\"since\": \"2026-03-01\"}"));
        assertEquals(seen.getString("difference"), again.getString("difference"));
        ok(manager.post(late(contract), booking(again.getString("digest"))));
        assertEquals(spring.add(summer).multiply(BigDecimal.valueOf(3)).toPlainString(), balance(household).toPlainString());
    }

    @Test
    void aCorrectionInFavourOfTheHouseholdRunsTheSameWay() {
        String household = household("[%s]".formatted(income("1500.00", null, null)));
        String contract = contract(household);
        MONTHS.forEach(this::book);
        incomes(household, "[%s, %s]".formatted(income("1500.00", null, "2026-04-30"), income("1200.00", "2026-05-01", null)));
        JsonObject seen = ok(officer.post("/occupancies/" + contract + "/late-news/preview", "{\"since\": \"2026-04-01\"}"));
        BigDecimal before = new BigDecimal(participation("2026-02-01", "18000.00"));
        BigDecimal after = new BigDecimal(participation("2026-07-01", "14400.00"));
        assertEquals(after.subtract(before).multiply(BigDecimal.valueOf(4)).toPlainString(), seen.getString("difference"), seen.toString());
        assertEquals(0, seen.getJsonObject("instalments").getInt("count"));
        ok(manager.post(late(contract), booking(seen.getString("digest")).replace("2026-03-01", "2026-04-01")));
        assertEquals(before.multiply(BigDecimal.valueOf(2)).add(after.multiply(BigDecimal.valueOf(4))).toPlainString(), balance(household).toPlainString());
        assertTrue(letter(contract).contains("de trop"));
    }

    @Test
    void anAmountThatWasWrongFromTheBeginningCountsFromTheDayAsked() {
        String household = household("[%s]".formatted(income("1500.00", null, null)));
        String contract = contract(household);
        MONTHS.forEach(this::book);
        incomes(household, "[%s]".formatted(income("1800.00", null, null)));
        JsonObject seen = ok(officer.post("/occupancies/" + contract + "/late-news/preview", "{\"since\": \"2026-06-15\"}"));
        assertEquals(List.of("2026-08-01"), seen.getJsonArray("changes").getValuesAs(JsonObject.class).stream().map(change -> change.getString("appliesFrom")).toList());
        BigDecimal more = new BigDecimal(participation("2026-08-01", "21600.00")).subtract(new BigDecimal(participation("2026-02-01", "18000.00")));
        assertEquals(more.multiply(BigDecimal.valueOf(3)).toPlainString(), seen.getString("difference"), seen.toString());
    }

    @Test
    void aDifferenceUnderFivePercentChangesNothing() {
        String household = household("[%s]".formatted(income("1500.00", null, null)));
        String contract = contract(household);
        incomes(household, "[%s, %s]".formatted(income("1500.00", null, "2026-04-30"), income("1560.00", "2026-05-01", null)));
        JsonObject seen = ok(officer.post("/occupancies/" + contract + "/late-news/preview", "{\"since\": \"2026-04-01\"}"));
        assertEquals("0.00", seen.getString("difference"));
        assertEquals(false, seen.getJsonArray("changes").getJsonObject(0).getBoolean("counts"));
        assertEquals(409, manager.post(late(contract), booking(seen.getString("digest")).replace("2026-03-01", "2026-04-01")).status());
    }

    private static String late(String contract) {
        return "/occupancies/" + contract + "/late-news";
    }

    private static String booking(String digest) {
        return "{\"since\": \"2026-03-01\", \"toldOn\": \"2026-11-10\", \"reason\": \"Nouveau contrat de travail\", \"digest\": \"%s\"}".formatted(digest);
    }

    private String household(String incomes) {
        Rest.Answer made = officer.post("/households", """
            {"lastName": "Tardif", "language": "fr", "members": [{"id": "a", "firstName": "Ada", "born": "1985-05-01", "role": "applicant"}],
             "incomes": %s, "facts": {}}""".formatted(incomes));
        assertEquals(201, made.status(), made.text());
        return made.json().getString("id");
    }

    private void incomes(String household, String incomes) {
        JsonObject item = ok(officer.get("/households/" + household));
        ok(officer.put("/households/" + household, """
            {"version": %d, "lastName": "Tardif", "language": "fr", "members": [{"id": "a", "firstName": "Ada", "born": "1985-05-01", "role": "applicant"}],
             "incomes": %s, "facts": {}}""".formatted(item.getInt("version"), incomes)));
    }

    private static String income(String net, String from, String until) {
        return "{\"member\": \"a\", \"kind\": \"employment\", \"net\": \"%s\", \"per\": \"month\", \"from\": %s, \"until\": %s, \"proven\": true}"
                .formatted(net, from == null ? "null" : "\"" + from + "\"", until == null ? "null" : "\"" + until + "\"");
    }

    private String contract(String household) {
        Samples samples = Samples.ofRedange();
        String body = samples.freshOccupancyBody().replaceFirst("\"household\": \"[^\"]*\"", "\"household\": \"" + household + "\"")
                .replace("loyer-abordable", "ais");
        Rest.Answer made = officer.post("/occupancies", body);
        assertEquals(201, made.status(), made.text());
        return made.json().getString("id");
    }

    private void book(String month) {
        String digest = ok(officer.post("/rent-runs", "{\"month\": \"" + month + "\"}")).getString("digest");
        int status = manager.with("Idempotency-Key", "late-" + month + "-" + digest.substring(0, 8)).post("/rent-runs/" + month + "/posting",
                "{\"digest\": \"" + digest + "\"}").status();
        assertTrue(status == 201 || status == 200, "booking " + month + ": " + status);
    }

    /** What the AIS asks for of an income, below the cost of the sample dwelling. */
    private String participation(String on, String yearly) {
        return ok(officer.post("/calculations/participation", """
            {"scheme": "ais", "on": "%s", "household": {"members": [{"id": "a", "born": "1985-05-01", "role": "applicant"}],
             "incomes": [{"member": "a", "kind": "employment", "net": "%s", "per": "year"}]}, "dwelling": {"monthlyCost": "1000.00"}}"""
                .formatted(on, yearly))).getString("monthly");
    }

    private JsonArray postings(String household) {
        return ok(officer.get("/postings?size=200&account=receivable/household/" + household)).getJsonArray("items");
    }

    private BigDecimal balance(String household) {
        BigDecimal sum = new BigDecimal("0.00");
        for (JsonValue posting : postings(household)) {
            for (JsonObject entry : posting.asJsonObject().getJsonArray("entries").getValuesAs(JsonObject.class)) {
                if (entry.getString("account").equals("receivable/household/" + household)) {
                    sum = sum.add(new BigDecimal(entry.getString("amount")));
                }
            }
        }
        return sum;
    }

    /** The letter as it would be sent, with its spaces made plain. */
    private String letter(String contract) {
        Rest.Answer made = officer.post("/letters", """
            {"subject": "occupancy:%s", "template": "late-news", "language": "fr", "channel": "post",
             "recipient": "Ada Tardif\\n3, rue de l'Essai\\nL-8523 Beckerich"}""".formatted(contract));
        assertTrue(made.status() == 200 || made.status() == 201, made.text());
        return plain(made.text());
    }

    private static String french(String amount) {
        return amount.replace('.', ',').replace("-", "");
    }

    private static String plain(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("[\u00a0\u202f]")));
        return String.join("", parts).replace("versementsmensuels", "versements mensuels");
    }

    private static JsonObject ok(Rest.Answer answer) {
        assertTrue(answer.status() == 200 || answer.status() == 201, answer.status() + " " + answer.text());
        return answer.json();
    }
}
