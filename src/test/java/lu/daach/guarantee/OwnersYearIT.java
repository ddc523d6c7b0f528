package lu.daach.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An owner's year: twelve payments, a vacancy, a claim; the statement and the tax sheet against the ledger, to the cent. */
@OnTheServer
class OwnersYearIT {

    private static final String LEASE = Demonstration.id("head-lease/56").toString();

    /** Damage of 640.00 to paint of twelve months, which lasts nine years: 640 - round(640 x 12 / 108). */
    private static final BigDecimal CLAIM = new BigDecimal("568.89");

    /**
     * Written down by hand: two homes, 1,130.00 + 165.00 and 1,410.00 + 205.00 a month. Twelve months of rent 12 x 2,540.00, of charges 12 x 370.00; the claim of
     * September; nine tenths of 30,480.00 are exempt. Empty from 15 June to 14 July: 1,295.00 - 604.33 and 584.84 were promised.
     */
    @Test
    void theYearIsWhatWasWrittenDownByHand() throws IOException, InterruptedException {
        String owner = Rest.as("officer").get("/head-leases/" + LEASE).json().getString("owner");
        JsonObject year = Rest.as("officer").get("/owner-years/" + owner + "?year=2025").json();
        assertEquals(List.of("30480.00", "4440.00", "568.89", "35488.89", "90", "27432.00", "3048.00"), List.of("rent", "charges", "other", "paid", "exemptPercent", "exempt", "taxable")
                .stream().map(year::getString).toList());
        List<JsonObject> months = year.getJsonArray("months").getValuesAs(JsonObject.class);
        for (JsonObject month : months) {
            boolean september = month.getString("month").equals("2025-09");
            assertEquals(List.of("2540.00", "370.00", september ? "568.89" : "0.00", september ? "3478.89" : "2910.00", "0.00"),
                    List.of("rent", "charges", "other", "paid", "balance").stream().map(month::getString).toList(), month.getString("month"));
        }
        assertEquals(12, months.size());
        assertEquals("1275.51", Rest.as("officer").get("/guarantee-claims/" + Demonstration.id("claim/1/10")).json().getJsonObject("reckoning").getString("guaranteed"));
        String tax = text("/owner-years/" + owner + "/tax-sheet?year=2025");
        for (String figure : List.of("3048000", "444000", "56889", "3548889", "2743200", "304800")) {
            assertTrue(tax.contains(figure), figure);
        }
        String statement = text("/owner-years/" + owner + "/statement?month=2025-09");
        for (String figure : List.of("254000", "37000", "56889", "347889")) {
            assertTrue(statement.contains(figure), figure);
        }
        // The share that is exempt is the one of its year (LIR art. 115 no 22a).
        for (String of : List.of("2017 50", "2022 50", "2023 75", "2024 90", "2026 90")) {
            assertEquals(of.substring(5), Rest.as("officer").get("/owner-years/" + owner + "?year=" + of.substring(0, 4)).json().getString("exemptPercent"), of);
        }
        // From July 2024 the one home, from December the other: 6 x 1,130.00 + 1,410.00.
        assertEquals(List.of("8190.00", "7371.00"), List.of("rent", "exempt").stream().map(Rest.as("officer").get("/owner-years/" + owner + "?year=2024").json()::getString).toList());
    }

    @Test
    void twelvePaymentsAVacancyAndAClaim() throws Exception {
        JsonObject lease = Rest.as("officer").get("/head-leases/" + LEASE).json();
        String owner = lease.getString("owner");
        BigDecimal monthly = money(lease, "monthlyRent").add(money(lease, "monthlyCharges"));
        JsonObject year = Rest.as("officer").get("/owner-years/" + owner + "?year=2025").json();
        List<JsonObject> months = year.getJsonArray("months").getValuesAs(JsonObject.class);
        try (Connection connection = Product.asSuperuser()) {
            // By hand: twelve times the same rent, whether or not somebody lived there.
            assertEquals("12 " + monthly.multiply(BigDecimal.valueOf(12)), Sql.only(connection, "select count(*) || ' ' || sum(amount) from rentrun.line"
                    + " where subject_id = ?::uuid and month between '2025-01-01' and '2025-12-01'", LEASE));
            assertEquals(due(connection, owner), money(year, "rent").add(money(year, "charges")));
            for (JsonObject month : months) {
                assertEquals(ledger(connection, owner, month.getString("month")), money(month, "rent").add(money(month, "charges"))
                        .add(money(month, "other")).subtract(money(month, "paid")), month.getString("month"));
                assertEquals("0.00", month.getString("balance"), month.getString("month"));
            }
            assertEquals(12, Sql.count(connection, "select count(*) from ledger.entry e join ledger.account a on a.id = e.account_id"
                    + " join ledger.posting p on p.id = e.posting_id where a.code = 'payable/owner/' || ? and p.cause like 'payment/%'"
                    + " and p.applies_to between '2025-01-01' and '2025-12-31'", owner));
        }
        assertEquals(CLAIM, money(year, "other"));
        assertEquals(CLAIM, money(months.get(8), "other"));
        assertEquals(money(year, "paid"), money(year, "rent").add(money(year, "charges")).add(CLAIM));
        // The damage is no rent: nine tenths of the rent alone are exempt.
        assertEquals(money(year, "rent").multiply(new BigDecimal("0.9")).setScale(2, RoundingMode.HALF_UP), money(year, "exempt"));
        assertEquals(money(year, "rent").subtract(money(year, "exempt")), money(year, "taxable"));
        emptyDaysByHand(monthly);
        String tax = text("/owner-years/" + owner + "/tax-sheet?year=2025");
        for (String name : List.of("rent", "charges", "other", "paid", "exempt", "taxable")) {
            assertTrue(tax.contains(digits(year.getString(name))), name + " " + year.getString(name));
        }
        String statement = text("/owner-years/" + owner + "/statement?month=2025-09");
        for (String name : List.of("rent", "charges", "other", "paid", "balance")) {
            assertTrue(statement.contains(digits(months.get(8).getString(name))), name);
        }
        assertEquals(422, Rest.as("officer").get("/owner-years/" + owner + "/statement?month=2025-13").status());
    }

    /** Empty from 15 June to 14 July: M - round(M x 14 / 30), and round(M x 14 / 31). */
    private static void emptyDaysByHand(BigDecimal monthly) {
        BigDecimal june = monthly.subtract(part(monthly, 14, 30));
        BigDecimal july = part(monthly, 14, 31);
        String id = Demonstration.id("claim/1/10").toString();
        JsonObject claim = Rest.as("officer").get("/guarantee-claims/" + id).json();
        assertEquals("granted", claim.getString("status"));
        assertEquals(june.add(july), money(claim.getJsonObject("reckoning"), "guaranteed"));
        assertEquals("0.00", claim.getJsonObject("reckoning").getString("payable"));
    }

    /** The gap of the home's year has the vacancy and the repair, and its causes sum up to the cent. */
    @Test
    void theHomesGapHasTheClaim() {
        String dwelling = Rest.as("officer").get("/head-leases/" + LEASE).json().getString("dwelling");
        JsonObject total = Rest.as("officer").get("/accounts/two-sided?from=2025-01&until=2025-12&by=month&dwelling=" + dwelling).json().getJsonObject("total");
        JsonObject gap = total.getJsonObject("gap");
        assertEquals(CLAIM, money(gap, "repair"));
        assertEquals("0.00", gap.getString("guarantee"));
        assertTrue(money(gap, "empty").signum() > 0);
        assertEquals(money(gap, "total"), money(gap, "empty").add(money(gap, "rule")).add(money(gap, "arrears")).add(money(gap, "repair")).add(money(gap, "guarantee")));
        assertEquals(money(gap, "total"), money(total, "headRent").add(money(total, "charges")).add(money(total, "guarantee")).subtract(money(total, "received")));
        // After its lease has ended, what was granted still counts: October 2026, less what the household owes.
        JsonObject later = Rest.as("officer").get("/accounts/two-sided?from=2026-10&until=2026-11&by=month&dwelling=" + dwelling).json().getJsonObject("total");
        assertTrue(money(later.getJsonObject("gap"), "repair").signum() > 0);
        assertEquals("0.00", later.getString("headRent"));
    }

    private static BigDecimal part(BigDecimal monthly, int days, int of) {
        return monthly.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal due(Connection connection, String owner) throws SQLException {
        return new BigDecimal(Sql.only(connection, "select sum(l.amount) from rentrun.line l join lease.head_lease h on h.id = l.subject_id"
                + " where h.owner_id = ?::uuid and l.kind = 'ownerDue' and l.month between '2025-01-01' and '2025-12-01'", owner));
    }

    private static BigDecimal ledger(Connection connection, String owner, String month) throws SQLException {
        return new BigDecimal(Sql.only(connection, "select coalesce(-sum(e.amount), 0.00) from ledger.entry e join ledger.account a on a.id = e.account_id"
                + " join ledger.posting p on p.id = e.posting_id where a.code = 'payable/owner/' || ? and to_char(p.applies_to, 'YYYY-MM') = ?", owner, month));
    }

    private static String text(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(Product.address() + "/api/v1" + path))
                .header("Authorization", "Bearer demo-officer").header("Accept", "application/pdf").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("[^0-9]", "");
        }
    }

    private static String digits(String amount) {
        return amount.replaceAll("[^0-9]", "");
    }

    private static BigDecimal money(JsonObject object, String name) {
        return new BigDecimal(object.getString(name));
    }
}
