package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Budget sheets: what is left a day, who may read it, and what a creditor is proposed. */
@OnTheServer
class BudgetsIT {

    private static final Rest SOCIAL = Rest.as("social");

    @Test
    void whatIsLeftADayBeforeNowAndAsProposed() {
        String household = Samples.ofRedange().freshFollowed();
        Rest.Answer drawn = SOCIAL.post("/households/" + household + "/budgets", Samples.budgetBody());
        assertEquals(201, drawn.status(), drawn.text());
        JsonObject budget = drawn.json();
        assertEquals("{\"left\":\"339.50\",\"perDay\":\"11.16\"}", budget.getJsonObject("before").toString());
        assertEquals("{\"left\":\"919.50\",\"perDay\":\"30.23\"}", budget.getJsonObject("now").toString());
        assertEquals("{\"left\":\"989.50\",\"perDay\":\"32.53\"}", budget.getJsonObject("asProposed").toString());
        SOCIAL.post("/households/" + household + "/budgets", Samples.budgetBody().replace("2100.00", "2200.00"));
        assertEquals(2, SOCIAL.get("/households/" + household + "/budgets").json().getJsonArray("items").size(), "each stays as it was");
    }

    @Test
    void theReferentAloneReadsItSealedAndJournalled() throws SQLException {
        String household = Samples.ofRedange().freshFollowed();
        String creditor = "Creancier" + UUID.randomUUID();
        SOCIAL.post("/households/" + household + "/budgets", Samples.budgetBody().replace("As the test has it", creditor));
        for (String persona : List.of("social2", "officer", "manager", "admin", "syndicate", "commune")) {
            assertEquals(403, Rest.as(persona).get("/households/" + household + "/budgets").status(), persona);
            assertFalse(Visitor.signedIn(persona).get("/followup/budget.xhtml?household=" + household).body().contains(creditor), persona);
        }
        assertEquals(404, Rest.as("social-b").get("/households/" + household + "/budgets").status());
        assertTrue(SOCIAL.get("/households/" + household + "/budgets").text().contains(creditor));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(List.of(), Sql.column(connection, "select id::text from followup.budget where position(convert_to(?, 'UTF8') in content) > 0", creditor));
            assertTrue(Sql.column(connection, "select action || ' ' || outcome from journal.entry where subject_id = ?", household).contains("Budgets.of read"));
        }
    }

    @Test
    void theHouseholdsPaperAndTheLetterSpeakItsLanguage() {
        String household = SOCIAL.post("/households", Samples.ofRedange().householdBody().replace("\"language\": \"fr\"", "\"language\": \"de\""))
                .json().getString("id");
        SOCIAL.post("/households/" + household + "/budgets", Samples.budgetBody());
        Visitor social = Visitor.signedIn("social");
        String paper = social.get("/followup/budget-paper.xhtml?household=" + household).body();
        assertTrue(paper.contains("Bleibt am Tag") && paper.contains("30,23"), paper);
        String letter = social.get("/followup/creditor-letter.xhtml?household=" + household + "&debt=0").body();
        assertTrue(letter.contains("13 Raten") && letter.contains("As the test has it"), letter);
        assertEquals(404, social.get("/followup/creditor-letter.xhtml?household=" + household + "&debt=1").status());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertEquals(List.of("/costs/energy", "/debts/0/proposed", "/debts/0/from"), SOCIAL.post("/households/" + Samples.ofRedange().freshFollowed() + "/budgets",
                "{\"incomes\": {}, \"costs\": {\"energy\": \"-1.00\"}, \"debts\": [{\"creditor\": \"a\", \"owed\": \"1.00\", \"monthly\": \"0.00\","
                + " \"proposed\": \"0.00\", \"from\": null}], \"homeBefore\": \"0.00\", \"home\": \"0.00\"}").pointers());
    }
}
