package lu.daach.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** An owner's year against the ledger: twelve months due, twelve payments, the exempt part. */
@OnTheServer
class OwnerYearsIT {

    private static final String OWNER = Demonstration.id("owner/12").toString();

    @Test
    void aYearIsWhatTheLedgerSays() throws SQLException {
        JsonObject year = Rest.as("officer").get("/owner-years/" + OWNER + "?year=2025").json();
        assertEquals(12, year.getJsonArray("months").size());
        BigDecimal due = money(year, "rent").add(money(year, "charges"));
        try (Connection connection = Product.asSuperuser()) {
            String account = "payable/owner/" + OWNER;
            assertEquals(new BigDecimal(Sql.only(connection, "select -sum(e.amount) from ledger.entry e join ledger.account a on a.id = e.account_id"
                    + " join ledger.posting p on p.id = e.posting_id where a.code = ? and p.cause like 'rentrun/2025-%'", account)), due);
            assertEquals(12, Sql.count(connection, "select count(*) from ledger.entry e join ledger.account a on a.id = e.account_id"
                    + " join ledger.posting p on p.id = e.posting_id where a.code = ? and p.cause like 'payment/%'"
                    + " and p.applies_to between '2025-01-01' and '2025-12-31'", account));
        }
        assertEquals(due, money(year, "paid"));
        assertEquals("90", year.getString("exemptPercent"));
        assertEquals(money(year, "rent"), money(year, "exempt").add(money(year, "taxable")));
        for (JsonObject month : year.getJsonArray("months").getValuesAs(JsonObject.class)) {
            assertEquals("0.00", month.getString("balance"), month.getString("month"));
        }
    }

    @Test
    void theSheetForTheTaxOfficeIsPaper() {
        Rest.Answer sheet = Rest.as("officer").with("Accept", "application/pdf").get("/owner-years/" + OWNER + "/tax-sheet?year=2025");
        assertEquals(200, sheet.status(), sheet.text());
        assertTrue(sheet.text().startsWith("%PDF-"));
        assertEquals(422, Rest.as("officer").get("/owner-years/" + OWNER + "?year=25").status());
        assertEquals(404, Rest.as("officer-b").get("/owner-years/" + OWNER + "?year=2025").status());
        assertEquals(403, Rest.as("social").get("/owner-years/" + OWNER + "?year=2025").status());
    }

    private static BigDecimal money(JsonObject object, String name) {
        return new BigDecimal(object.getString(name));
    }
}
