package lu.daach.arrears;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
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
            assertEquals(List.of(), Sql.column(connection, """
                    select b.code || ' owes ' || b.owed || ' and open is ' || coalesce(m.open, 0) from (
                        select a.region_id, a.code, greatest(0, sum(e.amount)) as owed from ledger.account a join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                        where a.code like 'receivable/household/%' group by a.region_id, a.code) b
                    left join (select 'receivable/household/' || o.household_id as code, sum(o.open) as open from arrears.open_months(date '2100-01-01') o group by 1) m
                        on m.code = b.code
                    where b.owed <> coalesce(m.open, 0)"""));
            String all = "select * from arrears.open_months(date '2026-11-15')";
            String each = "select o.* from household.household h cross join lateral arrears.open_months_of(h.id, date '2026-11-15') o";
            assertEquals(0, Sql.count(connection, "select count(*) from ((" + all + " except " + each + ") union all (" + each + " except " + all + ")) x"));
            assertTrue(Sql.count(connection, "select count(*) from (" + each + ") x") > 0);
        }
    }

    @Test
    void theListIsByAge() {
        String page = Visitor.signedIn("manager").get("/arrears/arrears.xhtml").body();
        assertTrue(page.contains("Suspendu") && page.contains("Plan tenu") && page.contains("Plan non tenu"), "a stop, a kept plan and a broken one");
        assertEquals(403, Visitor.signedIn("social").get("/arrears/arrears.xhtml").status());
    }

    @Test
    void aReminderWaitsForTheVoiceAndForThePlanAndIsAStepOfTheLadder() throws SQLException {
        for (int held : List.of(12, 9)) {
            Rest.Answer refused = letter(held, "reminder");
            assertEquals(422, refused.status(), refused.text());
        }
        assertEquals(422, letter(5, "reminder").status(), "nothing is due, or nobody was spoken with");
        Rest.Answer sent = letter(7, "reminder");
        assertEquals(201, sent.status(), sent.text());
        assertEquals(1, count("select count(*) from arrears.step where household_id = ?::uuid and kind = 'reminder' and done_on = date '2026-11-15'", 7));
        assertTrue(sent.text().contains("RF"), "the reference stands in the letter: " + sent.text());
    }

    private static Rest.Answer letter(int household, String template) {
        return Rest.as("officer").post("/letters", "{\"subject\": \"household:" + Demonstration.id("household/" + household) + "\", \"template\": \"" + template + "\"}");
    }

    @Test
    void arrearsAreReadByPrograms() {
        JsonObject list = Rest.as("officer").get("/arrears?size=100").json();
        assertTrue(list.getInt("total") > 0 && list.getJsonArray("items").size() == list.getInt("total"));
        JsonObject kept = Rest.as("officer").get("/households/" + Demonstration.id("household/12") + "/arrears").json();
        assertEquals("plan", kept.getJsonObject("next").getString("state"));
        assertEquals(10, kept.getJsonArray("plans").getJsonObject(0).getJsonArray("instalments").size());
        assertEquals(3, kept.getJsonArray("steps").size());
        assertEquals(404, Rest.as("officer-b").get("/households/" + Demonstration.id("household/12") + "/arrears").status());
        assertEquals(403, Rest.as("social").get("/arrears").status());
    }

    @Test
    void agencyAndOfficeLookAfterATenancyTogether() throws SQLException {
        String tenancy = "/arrears/tenancy.xhtml?household=" + Demonstration.id("household/" + 14);
        Visitor social = Visitor.signedIn("social");
        String list = social.get("/arrears/at-risk.xhtml").body();
        assertTrue(list.contains(Demonstration.id("household/7").toString()), "the household whose plan broke");
        Raw.Answer missing = social.submit(tenancy, "form", Map.of("agencyDoes", "x", "agree", ""));
        assertEquals(200, missing.status());
        Raw.Answer agreed = social.submit(tenancy, "form", Map.of("agencyDoes", "Parle avec la banque", "officeDoes", "Budget", "householdDoes", "Ordre permanent", "reviewOn_input", "20/12/2026", "agree", ""));
        assertEquals(302, agreed.status(), agreed.body());
        assertEquals(302, social.submit(tenancy, "form-complain", Map.of("about", "noise", "receivedOn_input", "14/11/2026", "note", "bruit", "complain", "")).status());
        String seen = Visitor.signedIn("officer").get(tenancy).body();
        assertTrue(seen.contains("Parle avec la banque") && seen.contains("Plainte ouverte"), "the officer reads what the office wrote");
        assertEquals(1, count("select count(*) from arrears.joint_plan where household_id = ?::uuid and ended_on is null and review_on = date '2026-12-20'", 14));
        assertEquals(403, Visitor.signedIn("syndicate").get(tenancy).status());
    }

    @Test
    void anotherLadderAppliesFromADayToCome() throws SQLException {
        Visitor manager = Visitor.signedIn("manager");
        Raw.Answer silent = manager.submit("/arrears/ladder.xhtml", "form", Map.of("from_input", "01/01/2027", "call", "", "visit", "", "meeting", "", "climb", ""));
        assertTrue(silent.body().contains("La première démarche est un appel"), silent.body());
        assertEquals(302, manager.submit("/arrears/ladder.xhtml", "form", Map.of("from_input", "01/01/2027", "visit", "", "climb", "")).status());
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("call meeting reminder formal", Sql.only(connection, "select string_agg(s.kind, ' ' order by s.position) from arrears.ladder l join arrears.ladder_step s on s.ladder_id = l.id"
                    + " where l.applies_from = date '2027-01-01'"));
        }
        assertTrue(!Visitor.signedIn("officer").get("/arrears/ladder.xhtml").body().contains("data-testid=\"climb\""), "an officer reads it");
    }
}
