package lu.daach.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** Claims by REST, against the ledger and the owner's due list. */
@OnTheServer
class ClaimsIT {

    private static final String GRANT = "{\"version\": 1, \"outcome\": \"granted\", \"reason\": \"As the lease promises\"}";

    @Test
    void damageIsPaidOnceRecoveredOnceAndUndoneWithBothTraces() throws SQLException {
        JsonObject claim = proposed(damage(21, 21, "2023-11-10", 50));
        String id = claim.getString("id");
        JsonObject sum = claim.getJsonObject("reckoning");
        assertEquals("600.00", sum.getString("guaranteed"));
        assertEquals("300.00", sum.getString("household"));
        assertEquals("300.00", sum.getString("agency"));
        BigDecimal owedBefore = owed("payable/owner/" + claim.getString("owner"));
        BigDecimal debtBefore = owed("receivable/household/" + claim.getString("household"));
        JsonObject decided = decide(id, "manager", "claims-it-damage", GRANT, 200);
        JsonObject decision = decided.getJsonObject("decision");
        assertNotNull(decision.getString("posting"));
        assertNotNull(decision.getString("recovery"));
        assertEquals(owedBefore.subtract(new BigDecimal("600.00")), owed("payable/owner/" + claim.getString("owner")));
        assertEquals(debtBefore.add(new BigDecimal("300.00")), owed("receivable/household/" + claim.getString("household")));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("600.00", Sql.only(connection, "select amount from payment.payable where posting_id = ?", UUID.fromString(decision.getString("posting"))));
        }
        // The same key gets the same answer, another one nothing.
        assertEquals(decision, decide(id, "manager", "claims-it-damage", GRANT, 200).getJsonObject("decision"));
        decide(id, "manager", "claims-it-damage-2", GRANT, 409);
        JsonObject undone = Rest.as("manager").post("/guarantee-claims/" + id + "/undoing", "{\"reason\": \"The owner was paid by the insurer\"}").json();
        assertEquals("undone", undone.getString("status"));
        assertEquals(owedBefore, owed("payable/owner/" + claim.getString("owner")));
        assertEquals(debtBefore, owed("receivable/household/" + claim.getString("household")));
        assertEquals(409, Rest.as("manager").post("/guarantee-claims/" + id + "/undoing", "{\"reason\": \"Again\"}").status());
        JsonObject trace = Rest.as("manager").get("/postings/" + undone.getJsonObject("decision").getJsonObject("undoing").getString("posting")).json();
        assertEquals(decision.getString("posting"), trace.getString("reverses"));
    }

    @Test
    void eightDecisionsAtOnceBookOnce() throws Exception {
        String id = proposed(damage(22, 22, "2026-01-10", 100)).getString("id");
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> clicks = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(n -> () -> decideStatus(id, "claims-it-race-" + n)).toList();
            int granted = 0;
            for (var answer : people.invokeAll(clicks)) {
                int status = answer.get();
                assertTrue(status == 200 || status == 409, "answered " + status);
                granted += status == 200 ? 1 : 0;
            }
            assertEquals(1, granted);
        } finally {
            people.shutdown();
        }
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(1, Sql.count(connection, "select count(*) from ledger.posting where cause = ?", "guarantee/damage/" + id));
            assertEquals(1, Sql.count(connection, "select count(*) from ledger.posting where cause = ?", "guarantee/recovery/" + id));
        }
    }

    @Test
    void whoProposedDoesNotDecide() {
        Rest.Answer mine = Rest.as("manager").post("/guarantee-claims", damage(23, 23, "2026-01-10", 0));
        String id = mine.json().getString("id");
        decide(id, "manager", "claims-it-own", GRANT, 403);
        decide(id, "officer", "claims-it-officer", GRANT, 403);
        assertEquals(400, Rest.as("manager").post("/guarantee-claims/" + id + "/decision", GRANT).status());
        assertEquals(404, Rest.as("officer-b").get("/guarantee-claims/" + id).status());
        assertEquals(403, Rest.as("social").get("/guarantee-claims/" + id).status());
        JsonObject withdrawn = Rest.as("officer").post("/guarantee-claims/" + id + "/withdrawal", "{\"version\": 1, \"reason\": \"Repaired by the team\"}").json();
        assertEquals("withdrawn", withdrawn.getString("status"));
        assertEquals(409, Rest.as("officer").post("/guarantee-claims/" + id + "/withdrawal", "{\"version\": 1, \"reason\": \"Again\"}").status());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Rest.Answer wrong = Rest.as("officer").post("/guarantee-claims", """
            {"kind": "damage", "headLease": "%s", "firstDay": "2026-11-12", "lastDay": "2026-11-10", "description": " ", "colour": "red",
             "items": [{"room": "", "element": "moon", "what": "x", "cost": "0.00", "atLeaseStart": "good", "atMoveIn": "good", "householdPercent": 40}]}"""
                .formatted(Demonstration.id("head-lease/21")));
        assertEquals(422, wrong.status());
        assertTrue(wrong.pointers().containsAll(List.of("/lastDay", "/description", "/colour", "/items/0/room", "/items/0/element", "/items/0/cost",
                "/items/0/householdPercent")), wrong.text());
        assertEquals(List.of("/headLease"), Rest.as("officer-b").post("/guarantee-claims", damage(21, null, "2026-01-10", 0)).pointers());
    }

    @Test
    void emptyDaysAreReckonedFromContractsAndMonths() throws SQLException {
        // A day on which a home of the demonstration stands empty under a lease that promises the rent.
        try (Connection connection = Product.asSuperuser()) {
            String lease = Sql.only(connection, "select l.id::text from lease.head_lease l where l.region_id = 1 and l.guarantee_rent_when_empty"
                    + " and l.period @> date '2026-09-01' and l.period @> date '2026-09-30' and not exists (select from occupancy.occupancy o"
                    + " where o.dwelling_id = l.dwelling_id and o.period && daterange('2026-09-01', '2026-10-01'))"
                    + " and not exists (select from guarantee.claim c where c.head_lease_id = l.id)"
                    + " and exists (select from rentrun.line r where r.subject_id = l.id and r.month = '2026-09-01') order by 1 limit 1");
            JsonObject claim = proposed("""
                {"kind": "vacancy", "headLease": "%s", "firstDay": "2026-09-01", "lastDay": "2026-09-30", "description": "Empty in September"}""".formatted(lease));
            JsonObject sum = claim.getJsonObject("reckoning");
            assertEquals(Sql.only(connection, "select amount::text from rentrun.line where subject_id = ?::uuid and month = '2026-09-01'", lease), sum.getString("guaranteed"));
            assertEquals(sum.getString("guaranteed"), sum.getString("withMonths"));
            assertEquals("0.00", sum.getString("payable"));
            assertEquals(List.of("/firstDay"), Rest.as("officer").post("/guarantee-claims", """
                {"kind": "vacancy", "headLease": "%s", "firstDay": "2026-09-20", "lastDay": "2026-10-02", "description": "Twice"}""".formatted(lease)).pointers());
            JsonObject granted = decide(claim.getString("id"), "manager", "claims-it-vacancy", GRANT, 200);
            BigDecimal borne = new BigDecimal(Sql.only(connection, "select sum(e.amount) from ledger.entry e join ledger.account a on a.id = e.account_id"
                    + " where a.code = 'expense/guarantee-rent/' || ? and e.posting_id = ?::uuid", claim.getString("dwelling"),
                    granted.getJsonObject("decision").getString("posting")));
            assertEquals(new BigDecimal(sum.getString("guaranteed")), borne);
        }
    }

    /** Nothing of it can be rewritten, not even by the owner of the tables. */
    @Test
    void whatADecisionSaidStays() throws SQLException {
        String id = proposed(damage(24, null, "2026-01-10", 0)).getString("id");
        decide(id, "manager", "claims-it-stays", GRANT, 200);
        try (Connection connection = Product.asSuperuser()) {
            for (String change : List.of("update guarantee.decision set payable = payable", "delete from guarantee.undoing",
                    "update guarantee.claim set description = 'x' where id = '" + id + "'", "delete from guarantee.claim_item where claim_id = '" + id + "'")) {
                assertThrows(SQLException.class, () -> Sql.run(connection, change), change);
            }
            assertTrue(Sql.count(connection, "select count(*) from journal.entry where subject_kind = 'claim' and subject_id = ?", id) >= 2);
        }
    }

    private static String damage(int lease, Integer household, String installed, int percent) {
        return """
            {"kind": "damage", "headLease": "%s", "household": %s, "firstDay": "2026-11-10", "lastDay": "2026-11-10", "description": "Found at the visit",
             "items": [{"room": "Salon", "element": "paint", "what": "Traces", "cost": "900.00", "installedOn": "%s", "atLeaseStart": "good",
                        "atMoveIn": "good", "householdPercent": %d}]}""".formatted(Demonstration.id("head-lease/" + lease),
                household == null ? "null" : "\"" + Demonstration.id("household/" + household) + "\"", installed, percent);
    }

    private static JsonObject proposed(String body) {
        Rest.Answer answer = Rest.as("officer").post("/guarantee-claims", body);
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    private static JsonObject decide(String id, String persona, String key, String body, int status) {
        Rest.Answer answer = Rest.as(persona).with("Idempotency-Key", key).post("/guarantee-claims/" + id + "/decision", body);
        assertEquals(status, answer.status(), answer.text());
        return status == 200 ? answer.json() : null;
    }

    private static int decideStatus(String id, String key) {
        return Rest.as("manager").with("Idempotency-Key", key).post("/guarantee-claims/" + id + "/decision", GRANT).status();
    }

    private static BigDecimal owed(String account) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return new BigDecimal(Sql.only(connection, "select coalesce(sum(e.amount), 0.00)::text from ledger.entry e join ledger.account a on a.id = e.account_id"
                    + " where a.code = ?", account));
        }
    }
}
