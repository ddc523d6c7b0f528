package lu.daach.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two-sided account over the demonstration, held against what was booked. */
@OnTheServer
class TwoSidedIT {

    private static final String YEAR = "/accounts/two-sided?from=2025-01&until=2025-12";

    @ParameterizedTest
    @ValueSource(strings = {"month", "dwelling", "owner", "commune"})
    void bothSidesAreWhatWasBooked(String by) throws SQLException {
        Rest.Answer answer = Rest.as("officer").get(YEAR + "&by=" + by);
        assertEquals(200, answer.status(), answer.text());
        JsonObject total = answer.json().getJsonObject("total");
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(booked(connection, "ownerDue"), money(total, "headRent").add(money(total, "charges")));
            assertEquals(booked(connection, "participation"), money(total, "participation"));
        }
        for (String side : List.of("headRent", "charges", "participation", "state", "communeShare", "net")) {
            assertEquals(money(total, side), answer.json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                    .map(row -> money(row.getJsonObject("sides"), side)).reduce(BigDecimal.ZERO, BigDecimal::add), side);
        }
        JsonObject gap = total.getJsonObject("gap");
        assertEquals(money(gap, "total"), money(gap, "empty").add(money(gap, "rule")).add(money(gap, "arrears")).add(money(gap, "repair"))
                .add(money(gap, "guarantee")));
        assertEquals(by.equals("month") ? 12 : answer.json().getJsonArray("rows").size(), answer.json().getJsonArray("rows").size());
    }

    /**
     * Whatever months are asked and however they are broken down, the rows sum up to the books (the entries of the ledger, not the lines of the
     * month), the gap is its causes, and a row is what the same question about it alone gives.
     */
    @Test
    void everyViewOfAnyMonthsAgreesWithTheBooks() throws SQLException {
        Random random = new Random(20261123);
        int asked = 0;
        try (Connection connection = Product.asSuperuser()) {
            for (int turn = 0; turn < 20; turn++) {
                YearMonth from = YearMonth.of(2024, 6).plusMonths(random.nextInt(29));
                YearMonth until = from.plusMonths(random.nextInt(12));
                String period = "/accounts/two-sided?from=" + from + "&until=" + until;
                JsonObject one = null;
                for (String by : List.of("month", "dwelling", "owner", "commune")) {
                    JsonObject view = Rest.as("officer").get(period + "&by=" + by).json();
                    JsonObject total = view.getJsonObject("total");
                    List<JsonObject> rows = view.getJsonArray("rows").getValuesAs(JsonObject.class);
                    assertEquals(one == null ? total : one, total, "the same total however it is broken down: " + period + by);
                    one = total;
                    for (String side : List.of("headRent", "charges", "guarantee", "participation", "charged", "state", "communeShare", "net")) {
                        assertEquals(money(total, side), rows.stream().map(row -> money(row.getJsonObject("sides"), side)).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add), period + by + side);
                    }
                    for (JsonObject row : rows) {
                        JsonObject gap = row.getJsonObject("sides").getJsonObject("gap");
                        assertEquals(money(gap, "total"), List.of("empty", "rule", "arrears", "repair", "guarantee").stream().map(cause -> money(gap, cause)).reduce(BigDecimal.ZERO, BigDecimal::add));
                    }
                    asked++;
                }
                assertEquals(entries(connection, "expense/head-rent", from, until), money(one, "headRent").add(money(one, "charges")), period);
                assertEquals(entries(connection, "income/participation", from, until).negate(), money(one, "participation"), period);
                List<JsonObject> homes = Rest.as("officer").get(period + "&by=dwelling").json().getJsonArray("rows").getValuesAs(JsonObject.class);
                JsonObject home = homes.get(random.nextInt(homes.size()));
                assertEquals(home.getJsonObject("sides"), Rest.as("officer").get(period + "&by=month&dwelling=" + home.getString("key")).json().getJsonObject("total"), period + home);
            }
        }
        assertEquals(80, asked);
    }

    /** What months booked on an account and nobody undid. */
    private static BigDecimal entries(Connection connection, String account, YearMonth from, YearMonth until) throws SQLException {
        return new BigDecimal(Sql.only(connection, "select coalesce(sum(e.amount), 0.00) from ledger.account a join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id"
                + " join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id where a.region_id = 1 and a.code = ? and p.cause like 'rentrun/%'"
                + " and p.applies_to >= ? and p.applies_to < ? and not exists (select from ledger.posting r where r.region_id = p.region_id and r.reverses = p.id)",
                account, from.atDay(1), until.plusMonths(1).atDay(1)));
    }

    /** Dwelling 60 is let by rooms: three households live in it in November 2026 (case G2: 140 + 2 x 20). */
    @Test
    void theStatePaysForEachContractOfASharedDwelling() {
        JsonObject total = Rest.as("officer").get("/accounts/two-sided?from=2026-11&until=2026-11&dwelling=" + Demonstration.id("dwelling/60")).json()
                .getJsonObject("total");
        assertEquals("180.00", total.getString("state"));
    }

    @Test
    void aSpreadsheetGetsTheSame() {
        Rest.Answer csv = Rest.as("officer").with("Accept", "text/csv").get(YEAR + "&by=commune");
        assertTrue(csv.header("Content-Type").startsWith("text/csv"));
        assertTrue(csv.text().startsWith("\uFEFFkey;label;dwellingMonths;headRent;charges;guarantee;participation;state;communeShare;net;gap;gap.empty;gap.rule;gap.arrears;gap.repair;gap.guarantee;charged\r\n"));
        assertEquals(Rest.as("officer").get(YEAR + "&by=commune").json().getJsonArray("rows").size() + 1, csv.text().split("\r\n").length);
    }

    /** The syndicate sees sums without names: small communes together, and never more than the books have. */
    @Test
    void readersOfReportsSeeCommunesAsSums() {
        String months = "/reports/accounts?from=2025-12&until=2026-10";
        JsonObject books = Rest.as("officer").get(months).json();
        JsonObject told = Rest.as("syndicate").get(months).json();
        assertEquals(books.getJsonObject("total"), told.getJsonObject("total"));
        assertTrue(told.getJsonArray("rows").size() < books.getJsonArray("rows").size());
        assertTrue(told.getJsonArray("rows").getValuesAs(JsonObject.class).stream().anyMatch(row -> row.getString("commune").equals("other")));
        assertTrue(Rest.as("commune").get(months).json().getJsonArray("rows").size() <= 1);
        assertEquals(403, Rest.as("social").get(months).status());
        assertEquals(422, Rest.as("syndicate").get("/reports/accounts?from=2026-10&until=2026-01").status());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Rest.Answer wrong = Rest.as("officer").get("/accounts/two-sided?from=2025-13&by=colour&size=3");
        assertEquals(422, wrong.status());
        assertTrue(wrong.pointers().containsAll(List.of("/from", "/until", "/by", "/size")), wrong.text());
        assertEquals(422, Rest.as("officer").get("/accounts/two-sided?from=2025-12&until=2025-01").status());
        assertEquals(403, Rest.as("social").get(YEAR).status());
        assertEquals(0, Rest.as("officer-b").get(YEAR + "&dwelling=" + Demonstration.id("dwelling/60")).json().getJsonArray("rows").size());
    }

    private static BigDecimal booked(Connection connection, String kind) throws SQLException {
        return new BigDecimal(Sql.only(connection, "select sum(amount) from rentrun.line where region_id = 1 and kind = ?"
                + " and month between '2025-01-01' and '2025-12-01'", kind));
    }

    private static BigDecimal money(JsonObject object, String name) {
        return new BigDecimal(object.getString(name));
    }
}
