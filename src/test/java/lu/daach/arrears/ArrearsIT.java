package lu.daach.arrears;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** The stories of the demonstration, and what is never done. */
@OnTheServer
class ArrearsIT {

    private static final String KEEPS = file(12);
    private static final String BREAKS = file(7);
    private static final String SHORT = file(26);
    private static final String LATE = file(14);

    private static String file(int household) {
        return "/arrears/arrears-file.xhtml?household=" + Demonstration.id("household/" + household);
    }

    private static long count(String what, int household) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.count(connection, what, Demonstration.id("household/" + household).toString());
        }
    }

    @Test
    void thePlanThatIsKeptHoldsLettersAndTheBrokenOneDoesNot() throws SQLException {
        Visitor officer = Visitor.signedIn("officer");
        String kept = officer.get(KEEPS).body();
        assertTrue(kept.contains("Plan tenu"), "the plan of household 12 is kept");
        assertTrue(!kept.contains("Non tenue"), "no instalment was missed");
        String broken = officer.get(BREAKS).body();
        assertTrue(broken.contains("Plan non tenu") && broken.contains("Non tenue"), "the plan of household 7 is broken");
        Raw.Answer letter = officer.submit(KEEPS, "form", Map.of("kind", "reminder", "record", ""));
        assertTrue(letter.body().contains("Un plan est en cours et tenu"), letter.body());
        assertEquals(0, count("select count(*) from arrears.step where household_id = ?::uuid and kind = 'reminder'", 12));
    }

    @Test
    void aStepIsNotedOnceAndMovesTheLadder() throws SQLException {
        Visitor officer = Visitor.signedIn("officer");
        Raw.Answer noted = officer.submit(LATE, "form", Map.of("kind", "meeting", "record", ""));
        assertEquals(302, noted.status(), noted.body());
        assertEquals(1, count("select count(*) from arrears.step where household_id = ?::uuid and kind = 'meeting'", 14));
    }

    @Test
    void whoAskedToGiveADebtUpDoesNotDecide() throws SQLException {
        String balance = "select (sum(e.amount) * 100)::bigint from ledger.entry e join ledger.account a on a.id = e.account_id where a.code = 'receivable/household/' || ?";
        long before = count(balance, 26);
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("23514", Sql.refusal(connection, "update arrears.write_off set decided_by = asked_by, decided_on = asked_on, accepted = false where household_id = ?::uuid",
                    Demonstration.id("household/26").toString()).substring(0, 5));
        }
        assertEquals(before, count(balance, 26));
        Raw.Answer accepted = Visitor.signedIn("manager").submit(SHORT, "form-off", Map.of("accept", ""));
        assertEquals(302, accepted.status(), accepted.body());
        assertEquals(before - 1500, count(balance, 26));
        assertEquals(1, count("select count(*) from arrears.write_off where household_id = ?::uuid and accepted and posting_id is not null", 26));
    }

    @Test
    void openMonthsAreTheBalance() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(0, Sql.count(connection, """
                    select count(*) from (
                        select a.region_id, a.code, greatest(0, sum(e.amount)) as owed from ledger.account a join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                        where a.code like 'receivable/household/%' group by a.region_id, a.code) b
                    where b.owed <> coalesce((select sum(o.open) from arrears.open_months(date '2100-01-01') o where 'receivable/household/' || o.household_id = b.code), 0)"""));
        }
    }

    @Test
    void theListIsByAge() {
        String page = Visitor.signedIn("manager").get("/arrears/arrears.xhtml").body();
        assertTrue(page.contains("Suspendu") && page.contains("Plan tenu") && page.contains("Plan non tenu"), "a stop, a kept plan and a broken one");
        assertEquals(403, Visitor.signedIn("social").get("/arrears/arrears.xhtml").status());
    }
}
