package lu.daach.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lu.daach.organisation.Demonstration;
import lu.daach.payment.pain.PainSchema;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** A deposit from the agreement to the payment by two people, and savings given out by the rules, by REST and by SQL. */
@OnTheServer
class KeepingIT {

    private static final String CODE = "000000";
    private static final String IBAN = "LU36 0029 1524 6005 0000";

    @Test
    void aDepositIsAgreedReceivedKeptBackFromAndGivenBackByTwoPeople() throws Exception {
        String household = Demonstration.id("household/20").toString();
        String occupancy = Demonstration.id("occupancy/20").toString();
        assertEquals(List.of("/amount"), Rest.as("officer").post("/deposits", agreement(occupancy, "99999.00")).pointers());
        Rest.Answer agreed = Rest.as("officer").post("/deposits", agreement(occupancy, "200.00"));
        assertEquals(201, agreed.status(), agreed.text());
        String id = agreed.json().getString("id");
        assertEquals("overdue", agreed.json().getString("state"));
        assertEquals(422, Rest.as("manager").post("/deposits", agreement(occupancy, "200.00")).status(), "a contract has one deposit");

        String received = "{\"amount\": \"200.00\", \"on\": \"2026-11-01\", \"reason\": \"desk\"}";
        assertEquals(400, Rest.as("officer").post("/deposits/" + id + "/receipts", received).status());
        assertEquals(404, keyed("officer-b", "k").post("/deposits/" + id + "/receipts", received).status());
        assertEquals(403, keyed("social", "k").post("/deposits/" + id + "/receipts", received).status());
        List<Rest.Answer> crowd = crowd(() -> keyed("officer", "in-" + id).post("/deposits/" + id + "/receipts", received));
        assertTrue(crowd.stream().allMatch(answer -> answer.status() == 200), crowd.get(0).text());
        assertEquals(1, crowd.stream().map(Rest.Answer::text).distinct().count());
        assertEquals(422, keyed("officer", "in-" + id).post("/deposits/" + id + "/receipts", received.replace("200.00", "20.00")).status());
        assertEquals(List.of("/amount"), keyed("officer", "more").post("/deposits/" + id + "/receipts", received).pointers());
        assertEquals("-200.00", balance("deposit/household/" + household));

        String damage = "{\"amount\": \"30.00\", \"on\": \"2026-11-10\", \"reason\": \"damage\"}";
        assertEquals(List.of("/note"), keyed("officer", "d1").post("/deposits/" + id + "/deductions", damage).pointers());
        assertEquals(200, keyed("officer", "d2").post("/deposits/" + id + "/deductions", damage.replace("}", ", \"note\": \"A broken window\"}")).status());
        String back = "{\"amount\": \"170.00\", \"on\": \"2026-11-14\"}";
        assertEquals(List.of("keysFirst"), keyed("officer", "r1").post("/deposits/" + id + "/returns", back).keys());
        JsonObject dated = Rest.as("officer").put("/deposits/" + id + "/return-dates", "{\"version\": 1, \"keysOn\": \"2026-09-20\"}").json();
        assertEquals("late", dated.getString("state"));
        assertEquals("2026-10-20", dated.getJsonObject("first").getString("due"));
        assertEquals(1, dated.getInt("monthsLate"));
        assertEquals(409, Rest.as("manager").put("/deposits/" + id + "/return-dates", "{\"version\": 1, \"keysOn\": \"2026-09-21\"}").status());
        Rest.Answer given = keyed("officer", "r2").post("/deposits/" + id + "/returns", back);
        assertEquals("closed", given.json().getString("state"), given.text());
        BigDecimal late = new BigDecimal(given.json().getString("late"));
        assertTrue(late.signum() > 0, "a begun month of delay costs a tenth of the participation");
        assertEquals("0.00", balance("deposit/household/" + household));
        String owed = late.add(new BigDecimal("170.00")).toPlainString();
        assertEquals("-" + owed, balance("payable/household/" + household));

        pay(household, owed);
        assertEquals("0.00", balance("payable/household/" + household));
        assertEquals(0, Rest.as("manager").post("/book-checks", "{}").json().getInt("differences"));
    }

    /** The account is written down by one, the order drafted by one and released by another. */
    private static void pay(String household, String amount) throws Exception {
        String draft = "{\"executionOn\": \"2026-11-18\", \"pays\": \"households\", \"household\": \"" + household + "\"}";
        assertEquals(List.of("noAccount"), Rest.as("officer").post("/payment-orders", draft).keys());
        assertEquals(422, Rest.as("officer").put("/household-payees/" + household, "{\"holder\": \"Ada\", \"iban\": \"LU00\"}").status());
        String payee = "{\"holder\": \"Ada Muster\", \"iban\": \"" + IBAN + "\"}";
        assertEquals(200, Rest.as("manager").put("/household-payees/" + household, payee).status());
        JsonObject order = Rest.as("officer").post("/payment-orders", draft).json();
        String id = order.getString("id");
        assertEquals(amount, order.getString("total"));
        assertEquals(household, order.getJsonArray("payments").getJsonObject(0).getString("household"));
        assertEquals(List.of("sameHand"), release(id).keys(), "who wrote the account down does not release");
        try (Connection connection = Product.asApplication()) {
            Sql.bind(connection, 1);
            assertEquals("23514", Sql.refusal(connection, "update payment.payment_order set state = 'released', released_by = ?, released_at = now(),"
                    + " release_key = 'x' where id = ?", Demonstration.id("staff/manager"), UUID.fromString(id)));
        }
        assertEquals(200, Rest.as("officer").put("/household-payees/" + household, payee).status());
        assertEquals(200, release(id).status());
        String file = Rest.as("officer").with("Accept", "application/xml").get("/payment-orders/" + id + "/pain.001").text();
        assertNull(PainSchema.fault(file.getBytes(StandardCharsets.UTF_8)));
        assertTrue(file.contains("<CtrlSum>" + amount + "</CtrlSum>") && file.contains("Ada Muster"), file);
    }

    @Test
    void savingsAreGivenOutByTheRules() throws SQLException {
        String household;
        try (Connection connection = Product.asSuperuser()) {
            household = Sql.only(connection, "select substr(a.code, 19) from ledger.account a join ledger.entry e on e.region_id = a.region_id and"
                    + " e.account_id = a.id join occupancy.occupancy o on o.region_id = a.region_id and a.code = 'savings/household/' || o.household_id"
                    + " where a.region_id = 1 and upper(o.period) > date '2026-11-16' group by a.code having sum(e.amount) < -100 order by a.code limit 1");
        }
        JsonObject file = Rest.as("officer").get("/savings/" + household).json();
        BigDecimal early = new BigDecimal(file.getString("early"));
        assertEquals(0, early.compareTo(new BigDecimal(file.getString("saved")).divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.HALF_UP)));
        String asked = "{\"kind\": \"housing\", \"amount\": \"" + early + "\", \"reason\": \"A flat of its own\"}";
        assertEquals(403, keyed("officer", "s1").post("/savings/" + household + "/releases", asked).status());
        assertEquals(List.of("/kind"), keyed("manager", "s2").post("/savings/" + household + "/releases", asked.replace("housing", "exit")).pointers());
        assertEquals(List.of("/amount"), keyed("manager", "s3").post("/savings/" + household + "/releases",
                asked.replace(early.toPlainString(), early.add(BigDecimal.ONE).toPlainString())).pointers());
        assertEquals(List.of("/reason"), keyed("manager", "s4").post("/savings/" + household + "/releases", asked.replace("A flat of its own", " ")).pointers());
        Rest.Answer first = keyed("manager", "s5").post("/savings/" + household + "/releases", asked);
        assertEquals(200, first.status(), first.text());
        assertEquals(first.text(), keyed("manager", "s5").post("/savings/" + household + "/releases", asked).text());
        assertEquals("0.00", first.json().getString("early"));
        assertEquals("-" + early, balance("payable/household/" + household));
        assertEquals("%PDF", Rest.as("officer").get("/savings/" + household + "/statement").text().substring(0, 4));
        assertEquals(404, Rest.as("officer-b").get("/savings/" + household).status());
        assertEquals(0, Rest.as("manager").post("/book-checks", "{}").json().getInt("differences"));
    }

    @Test
    void whatIsKeptIsNotChangedByHand() throws SQLException {
        try (Connection connection = Product.asApplication()) {
            for (String attempt : List.of("update keeping.deposit_step set amount = 1", "delete from keeping.deposit_step", "update keeping.deposit set amount = 1",
                    "delete from keeping.deposit", "update keeping.release set amount = 1", "delete from keeping.rule",
                    "update payment.payment set household_id = null", "update payment.payment_order set pays = 'households'")) {
                Sql.bind(connection, 1);
                String refused = Sql.refusal(connection, attempt);
                assertNotNull(refused, attempt);
                assertTrue(Set.of("42501", "23514").contains(refused), attempt + " " + refused);
            }
        }
    }

    /** What a granted claim left to the household is covered first, then its other debts, and the rest goes back, once. */
    @Test
    void damageOfAClaimIsCoveredByTheDepositAndTheRestGoesBack() throws Exception {
        String household = Demonstration.id("household/27").toString();
        String lease = Demonstration.id("head-lease/27").toString();
        String id = Rest.as("officer").post("/deposits", agreement(Demonstration.id("occupancy/27").toString(), "200.00")).json().getString("id");
        assertEquals(200, keyed("officer", "end-in-" + id).post("/deposits/" + id + "/receipts", "{\"amount\": \"200.00\", \"on\": \"2026-11-01\", \"reason\": \"desk\"}").status());
        assertEquals(200, Rest.as("officer").put("/deposits/" + id + "/return-dates", "{\"version\": 1, \"keysOn\": \"2026-11-10\", \"settledOn\": \"2026-11-12\"}").status());
        JsonObject claim = Rest.as("officer").post("/guarantee-claims", """
                {"kind": "damage", "headLease": "%s", "household": "%s", "firstDay": "2026-11-10", "lastDay": "2026-11-10", "description": "As the test has it",
                 "items": [{"room": "Kitchen", "element": "door", "what": "Broken", "cost": "250.00", "installedOn": "2026-11-01", "atLeaseStart": "good",
                            "atMoveIn": "good", "householdPercent": 40}]}""".formatted(lease, household)).json();
        Rest.Answer granted = keyed("manager", claim.getString("id")).post("/guarantee-claims/" + claim.getString("id") + "/decision",
                "{\"version\": 1, \"outcome\": \"granted\", \"reason\": \"As the test has it\"}");
        assertEquals(200, granted.status(), granted.text());
        BigDecimal owed = new BigDecimal(balance("receivable/household/" + household));
        JsonObject seen = Rest.as("officer").get("/deposits/" + id + "/settling?others=false").json();
        BigDecimal damage = new BigDecimal(seen.getString("damage"));
        assertTrue(damage.signum() > 0 && damage.compareTo(owed) <= 0, seen.toString());
        assertEquals(new BigDecimal("200.00").subtract(damage), new BigDecimal(seen.getString("back")));
        JsonObject all = Rest.as("officer").get("/deposits/" + id + "/settling").json();
        String body = "{\"back\": \"" + all.getString("back") + "\"}";
        assertEquals(409, keyed("officer", "other-" + id).post("/deposits/" + id + "/settling", "{\"back\": \"199.99\"}").status(), "not what was seen");
        assertEquals(404, keyed("officer-b", "b-" + id).post("/deposits/" + id + "/settling", body).status());
        List<Rest.Answer> crowd = crowd(() -> keyed("officer", "end-" + id).post("/deposits/" + id + "/settling", body));
        assertTrue(crowd.stream().allMatch(answer -> answer.status() == 200), crowd.get(0).text());
        assertEquals("0.00", balance("deposit/household/" + household));
        BigDecimal covered = damage.add(new BigDecimal(all.getString("unpaid")));
        assertEquals(owed.subtract(covered).toPlainString(), balance("receivable/household/" + household));
        assertEquals(new BigDecimal("200.00").subtract(covered).negate().setScale(2).toPlainString(), balance("payable/household/" + household));
        assertEquals(0, Rest.as("manager").post("/book-checks", "{}").json().getInt("differences"));
        assertEquals(200, Rest.as("officer").get("/deposits/" + id + "/letter").status());
    }

    private static String agreement(String occupancy, String amount) {
        return "{\"occupancy\": \"" + occupancy + "\", \"form\": \"cash\", \"amount\": \"" + amount
                + "\", \"agreedOn\": \"2026-08-01\", \"dueOn\": \"2026-09-01\"}";
    }

    private static Rest keyed(String persona, String key) {
        return Rest.as(persona).with("Idempotency-Key", key);
    }

    private static Rest.Answer release(String order) {
        return keyed("manager", "release-" + order).with("Daach-Code", CODE).post("/payment-orders/" + order + "/release", "{}");
    }

    private static String balance(String account) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, "select coalesce(sum(e.amount), 0.00) from ledger.entry e join ledger.account a on a.region_id = e.region_id"
                    + " and a.id = e.account_id where a.code = ?", account);
        }
    }

    private static List<Rest.Answer> crowd(Callable<Rest.Answer> one) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Rest.Answer> answers = new java.util.ArrayList<>();
            for (Future<Rest.Answer> answer : crowd.invokeAll(java.util.Collections.nCopies(8, one))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            crowd.shutdown();
        }
    }
}
