package lu.daach.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.organisation.Demonstration;
import lu.daach.payment.pain.PainSchema;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** Payment orders by REST and by SQL: two people (A12), each payable once, ids for ever, sums that are right (A7). */
@OnTheServer
class PaymentOrdersIT {

    private static final String CODE = "000000";
    private static final String EXECUTION = "2026-11-18";
    private static final UUID OFFICER = Demonstration.id("staff/officer");
    private static final UUID MANAGER = Demonstration.id("staff/manager");

    @Test
    void anOrderIsDraftedByOneReleasedByAnotherAndBookedOnce() throws SQLException, IOException {
        UUID owner = owner("900.00");
        JsonObject draft = draft("officer", owner);
        String id = draft.getString("id");
        assertEquals("draft", draft.getString("status"));
        assertEquals("900.00", draft.getString("total"));
        assertEquals(0, due(owner).length(), "what is in an order is due no more");
        Rest.Answer early = Rest.as("officer").get("/payment-orders/" + id + "/pain.001");
        assertEquals(409, early.status());
        assertEquals(List.of("notReleased"), early.keys());

        assertEquals(403, release("officer", id, CODE, "a-" + id).status());
        assertEquals(403, release("manager", id, "123456", "a-" + id).status());
        assertEquals(403, release("manager", id, null, "a-" + id).status());
        assertEquals(400, Rest.as("manager").with("Daach-Code", CODE).post("/payment-orders/" + id + "/release", "{}").status());
        assertEquals(404, release("manager-b", id, CODE, "a-" + id).status());
        for (String persona : List.of("social", "syndicate", "commune", "admin")) {
            assertEquals(403, release(persona, id, CODE, "a-" + id).status(), persona);
            assertEquals(403, Rest.as(persona).get("/payment-orders/" + id + "/pain.001").status(), persona);
        }
        assertEquals("draft", Rest.as("officer").get("/payment-orders/" + id).json().getString("status"));

        Rest.Answer released = release("manager", id, CODE, "a-" + id);
        assertEquals(200, released.status(), released.text());
        assertEquals(released.text(), release("manager", id, CODE, "a-" + id).text());
        assertEquals(409, release("manager", id, CODE, "b-" + id).status());
        assertEquals(1, postings(id));
        assertEquals("0.00", balance(owner));

        Rest.Answer file = Rest.as("officer").with("Accept", "application/xml").get("/payment-orders/" + id + "/pain.001");
        assertEquals(200, file.status(), file.text());
        assertTrue(file.header("Content-Type").startsWith("application/xml"), file.header("Content-Type"));
        assertNull(PainSchema.fault(file.text().getBytes(StandardCharsets.UTF_8)));
        assertTrue(file.text().contains("<NbOfTxs>1</NbOfTxs><CtrlSum>900.00</CtrlSum>"));
        assertEquals(file.text(), Rest.as("manager").get("/payment-orders/" + id + "/pain.001").text());
        assertEquals(409, Rest.as("manager").post("/payment-orders/" + id + "/rejection", "{\"reason\": \"late\"}").status());
    }

    @Test
    void whoDraftedNeverReleasesByWhateverWay() throws SQLException {
        UUID owner = owner("100.00");
        String id = draft("manager", owner).getString("id");
        Rest.Answer own = release("manager", id, CODE, "own-" + id);
        assertEquals(403, own.status());
        assertEquals(List.of("samePerson"), own.keys());
        try (Connection connection = Product.asApplication()) {
            for (String attempt : List.of(
                    "update payment.payment_order set state = 'released', released_by = '" + MANAGER + "', released_at = now(), release_key = 'x' where id = ?",
                    "update payment.payment_order set state = 'released' where id = ?",
                    "update payment.payment_order set created_by = '" + OFFICER + "' where id = ?",
                    "update payment.payment_order set total = 1 where id = ?",
                    "delete from payment.payment_order where id = ?",
                    "update payment.item set freed = true where order_id = ?",
                    "update payment.payment set amount = 1 where order_id = ?",
                    "insert into payment.order_file (order_id, content, sha256) values (?, 'x', decode(repeat('00', 32), 'hex'))")) {
                Sql.bind(connection, 1);
                String refused = Sql.refusal(connection, attempt, UUID.fromString(id));
                assertNotNull(refused, attempt);
                assertTrue(Set.of("23514", "42501").contains(refused), attempt + " " + refused);
            }
        }
        assertEquals("draft", Rest.as("officer").get("/payment-orders/" + id).json().getString("status"));
        assertEquals(200, Rest.as("officer").post("/payment-orders/" + id + "/rejection", "{\"reason\": \"drafted by mistake\"}").status());
    }

    @Test
    void whatARejectedOrderHeldIsDueAgain() throws SQLException {
        UUID owner = owner("250.00");
        String first = draft("officer", owner).getString("id");
        assertEquals(422, Rest.as("officer").post("/payment-orders", body(owner)).status());
        assertEquals(422, Rest.as("manager").post("/payment-orders/" + first + "/rejection", "{}").status());
        assertEquals(200, Rest.as("manager").post("/payment-orders/" + first + "/rejection", "{\"reason\": \"wrong day\"}").status());
        assertEquals("250.00", due(owner));
        assertEquals(409, release("manager", first, CODE, "r-" + first).status());
        assertEquals(409, Rest.as("manager").get("/payment-orders/" + first + "/pain.001").status());
        String second = draft("officer", owner).getString("id");
        assertEquals(200, release("manager", second, CODE, "r-" + second).status());
    }

    /** The bank did not make it: due again, paid by another order under other ids; the first one stays as it was, with its file. */
    @Test
    void whatTheBankRefusedIsDueAgainUnderNewIds() throws SQLException {
        UUID owner = owner("333.00");
        JsonObject draft = draft("officer", owner);
        String first = draft.getString("id");
        String refusal = "{\"said\": \"report\", \"code\": \"AC04\", \"note\": \"Closed account\"}";
        assertEquals(409, Rest.as("manager").post("/payment-orders/" + first + "/refusals", refusal).status(), "not released");
        assertEquals(200, release("manager", first, CODE, "f-" + first).status());
        assertEquals("0.00", balance(owner));
        String file = Rest.as("officer").get("/payment-orders/" + first + "/pain.001").text();
        assertEquals(403, Rest.as("officer").post("/payment-orders/" + first + "/refusals", refusal).status());
        assertEquals(404, Rest.as("manager-b").post("/payment-orders/" + first + "/refusals", refusal).status());
        assertEquals(List.of("/code"), Rest.as("manager").post("/payment-orders/" + first + "/refusals", refusal.replace("AC04", "ac4")).pointers());
        Rest.Answer refused = Rest.as("manager").post("/payment-orders/" + first + "/refusals", refusal);
        assertEquals(200, refused.status(), refused.text());
        assertEquals("AC04 Closed account", refused.json().getJsonArray("payments").getJsonObject(0).getString("refused"));
        assertEquals("released", refused.json().getString("status"));
        assertEquals(409, Rest.as("manager").post("/payment-orders/" + first + "/refusals", refusal).status(), "refused once");
        assertEquals("333.00", due(owner));
        JsonObject again = draft("officer", owner);
        String second = again.getString("id");
        assertEquals("333.00", again.getString("total"));
        assertEquals(200, release("manager", second, CODE, "f-" + second).status());
        assertEquals("0.00", balance(owner));
        assertEquals(file, Rest.as("officer").get("/payment-orders/" + first + "/pain.001").text(), "the file of the first one");
        assertNotEquals(draft.getString("messageId"), again.getString("messageId"));
        assertNotEquals(draft.getJsonArray("payments").getJsonObject(0).getString("endToEndId"), again.getJsonArray("payments").getJsonObject(0).getString("endToEndId"));
        assertEquals(0, Rest.as("manager").post("/book-checks", "{}").json().getInt("differences"), "the books are whole");
        try (Connection connection = Product.asApplication()) {
            Sql.bind(connection, 1);
            assertEquals("23514", Sql.refusal(connection, "insert into payment.refusal (payment_id, order_id, said, note, posting_id, said_by) select p.id, p.order_id, 'told', 'x',"
                    + " g.id, '" + MANAGER + "' from payment.payment p join ledger.posting g on g.region_id = p.region_id and g.cause = 'payment/' || p.order_id || '/' || p.id"
                    + " where p.order_id = ?", UUID.fromString(second)), "nothing was undone");
        }
    }

    @Test
    void eightAtATimeTakeAPayableOnceAndBookItOnce() throws Exception {
        List<UUID> owners = List.of(owner("10.00"), owner("20.00"), owner("30.00"));
        for (UUID owner : owners) {
            List<Rest.Answer> drafts = crowd(i -> Rest.as(i % 2 == 0 ? "officer" : "manager").post("/payment-orders", body(owner)));
            List<Rest.Answer> made = drafts.stream().filter(answer -> answer.status() == 201).toList();
            assertEquals(1, made.size());
            assertTrue(drafts.stream().allMatch(answer -> List.of(201, 409, 422).contains(answer.status())));
            String id = made.get(0).json().getString("id");
            if (drafts.indexOf(made.get(0)) % 2 != 0) {
                assertEquals(200, Rest.as("officer").post("/payment-orders/" + id + "/rejection", "{\"reason\": \"by the manager\"}").status());
                id = draft("officer", owner).getString("id");
            }
            String order = id;
            crowd(i -> release("manager", order, CODE, "crowd-" + i % 3 + "-" + order));
            assertEquals(1, postings(order));
            List<Rest.Answer> files = crowd(i -> Rest.as("manager").get("/payment-orders/" + order + "/pain.001"));
            assertEquals(1, files.stream().map(Rest.Answer::text).distinct().count());
            assertTrue(files.stream().allMatch(answer -> answer.status() == 200));
        }
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(0, Sql.count(connection, "select count(*) from (select 1 from payment.item where not freed group by region_id, posting_id"
                    + " having count(*) > 1) twice"));
            assertEquals(0, Sql.count(connection, "select count(*) from payment.payment_order o where o.state = 'released' and o.total <>"
                    + " (select sum(-e.amount) from ledger.posting p join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id"
                    + " where p.region_id = o.region_id and p.cause like 'payment/' || o.id || '/%' and e.amount < 0)"));
        }
    }

    @Test
    void everyFileOfTheDemonstrationIsValidAndNamesNothingTwice() throws IOException {
        Set<String> ids = new HashSet<>();
        int files = 0;
        for (String persona : List.of("officer", "officer-b")) {
            List<JsonObject> orders = Rest.as(persona).get("/payment-orders?status=released&size=200").json().getJsonArray("items")
                    .getValuesAs(JsonObject.class);
            assertTrue(orders.size() >= 29, persona + " " + orders.size());
            for (JsonObject order : orders) {
                String file = Rest.as(persona).get("/payment-orders/" + order.getString("id") + "/pain.001").text();
                assertNull(PainSchema.fault(file.getBytes(StandardCharsets.UTF_8)));
                assertTrue(file.contains("<NbOfTxs>" + order.getInt("transactions") + "</NbOfTxs><CtrlSum>" + order.getString("total") + "</CtrlSum>"));
                assertEquals(order.getInt("transactions"), file.split("<CdtTrfTxInf>", -1).length - 1);
                Matcher id = Pattern.compile("<(MsgId|PmtInfId|EndToEndId)>([^<]+)<").matcher(file);
                while (id.find()) {
                    assertTrue(ids.add(id.group(2)), id.group());
                }
                files++;
            }
        }
        assertTrue(files >= 58);
        assertTrue(Rest.as("officer").get("/payment-orders?status=draft").json().getInt("total") >= 1);
    }

    @Test
    void anotherAccountWaitsForASecondPerson() throws SQLException {
        UUID owner = owner("77.00");
        JsonObject card = Rest.as("officer").get("/owners/" + owner).json();
        assertEquals(200, Rest.as("officer").put("/owners/" + owner, card.toString()
                .replace(card.getString("iban"), "LU36 0029 1524 6005 0000")).status());
        String change = change(owner);
        assertEquals(403, Rest.as("officer").post("/account-changes/" + change + "/confirmation", "{}").status());
        JsonObject old = draft("officer", owner);
        assertEquals("LU28 **** **** **** 0000", old.getJsonArray("payments").getJsonObject(0).getString("iban"));
        assertTrue(old.getJsonArray("payments").getJsonObject(0).getBoolean("accountChanging"));
        try (Connection connection = Product.asApplication()) {
            for (String attempt : List.of("update payment.owner_account set iban = 'LU360029152460050000' where owner_id = ?",
                    "update payment.account_change set state = 'confirmed', decided_by = '" + OFFICER + "', decided_at = now() where owner_id = ?",
                    "delete from payment.account_change where owner_id = ?")) {
                Sql.bind(connection, 1);
                assertNotNull(Sql.refusal(connection, attempt, owner), attempt);
            }
        }
        assertEquals(200, Rest.as("manager").post("/account-changes/" + change + "/confirmation", "{}").status());
        assertEquals(409, Rest.as("manager").post("/account-changes/" + change + "/confirmation", "{}").status());
        Rest.Answer stale = release("manager", old.getString("id"), CODE, "acc-" + owner);
        assertEquals(409, stale.status());
        assertEquals(List.of("accountChanged"), stale.keys());
        assertEquals(200, Rest.as("officer").post("/payment-orders/" + old.getString("id") + "/rejection", "{\"reason\": \"new account\"}").status());
        String id = draft("officer", owner).getString("id");
        assertEquals(200, release("manager", id, CODE, "acc-" + owner).status());
        assertTrue(Rest.as("officer").get("/payment-orders/" + id + "/pain.001").text().contains("<IBAN>LU360029152460050000</IBAN>"));
    }

    @Test
    void aRefusedAccountStandsOnTheCardNoMore() throws SQLException {
        UUID owner = owner("5.00");
        JsonObject card = Rest.as("officer").get("/owners/" + owner).json();
        Rest.as("officer").put("/owners/" + owner, card.toString().replace(card.getString("iban"), "LU36 0029 1524 6005 0000"));
        assertEquals(200, Rest.as("manager").post("/account-changes/" + change(owner) + "/refusal", "{}").status());
        assertEquals(card.getString("iban"), Rest.as("officer").get("/owners/" + owner).json().getString("iban"));
    }

    @Test
    void anAccountThatWasTakenOffIsPaidNoMore() throws SQLException {
        UUID owner = owner("31.00");
        JsonObject waiting = draft("officer", owner);
        JsonObject card = Rest.as("officer").get("/owners/" + owner).json();
        String masked = card.getString("iban");
        assertEquals(200, Rest.as("officer").put("/owners/" + owner, card.toString().replace("\"" + masked + "\"", "null")).status());
        assertEquals(List.of("accountChanged"), release("manager", waiting.getString("id"), CODE, "off-" + owner).keys());
        assertEquals(200, Rest.as("manager").post("/account-changes/" + change(owner) + "/confirmation", "{}").status());
        assertEquals(200, Rest.as("officer").post("/payment-orders/" + waiting.getString("id") + "/rejection", "{\"reason\": \"off\"}").status());
        Rest.Answer nobody = Rest.as("officer").post("/payment-orders", body(owner));
        assertEquals(422, nobody.status(), nobody.text());
        JsonObject bare = Rest.as("officer").get("/owners/" + owner).json();
        assertEquals(200, Rest.as("officer").put("/owners/" + owner, bare.toString().replace("\"iban\":null", "\"iban\":\"LU28 0019 4006 4475 0000\""))
                .status());
        assertEquals(422, Rest.as("officer").post("/payment-orders", body(owner)).status(), "the same account again waits for a second person too");
        assertEquals(200, Rest.as("manager").post("/account-changes/" + change(owner) + "/confirmation", "{}").status());
        assertEquals("LU28 **** **** **** 0000", draft("officer", owner).getJsonArray("payments").getJsonObject(0).getString("iban"));
    }

    @Test
    void theDayIsOneOnWhichBanksWork() {
        for (String day : List.of("2026-11-14", "2026-11-21", "2026-12-25", "2027-11-22")) {
            Rest.Answer refused = Rest.as("officer").post("/payment-orders", "{\"executionOn\": \"" + day + "\"}");
            assertEquals(422, refused.status(), day);
            assertEquals(List.of("/executionOn"), refused.pointers());
        }
        Rest.Answer all = Rest.as("officer").post("/payment-orders", "{\"executionOn\": \"x\", \"owner\": 1, \"colour\": 2}");
        assertEquals(422, all.status());
        assertTrue(all.pointers().containsAll(List.of("/executionOn", "/owner", "/colour")), all.text());
        assertEquals(400, Rest.as("officer").post("/payment-orders", "no json").status());
        assertEquals(403, Rest.as("social").post("/payment-orders", "{\"executionOn\": \"" + EXECUTION + "\"}").status());
    }

    /** A fresh owner to whom an amount is due. */
    private static UUID owner(String amount) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into lease.owner (region_id, id, kind, name, iban, language)
                    values (1, '%1$s', 'company', 'Essai %1$s', 'LU280019400644750000', 'fr');
                    insert into ledger.account (region_id, code, kind) values (1, 'payable/owner/%1$s', 'liability');
                    insert into ledger.account (region_id, code, kind) values (1, 'expense/test/%1$s', 'expense');
                    with booked as (insert into ledger.posting (region_id, applies_to, cause)
                        values (1, '2026-11-01', 'test/payment/%1$s') returning id)
                    insert into ledger.entry (region_id, posting_id, line, account_id, amount)
                    select 1, b.id, l.line, a.id, l.amount from booked b,
                        (values (1, 'expense/test/%1$s', %2$s), (2, 'payable/owner/%1$s', -%2$s)) as l (line, code, amount)
                    join ledger.account a on a.region_id = 1 and a.code = l.code;
                    """.formatted(id, amount));
        }
        return id;
    }

    private static String body(UUID owner) {
        return "{\"executionOn\": \"" + EXECUTION + "\", \"owner\": \"" + owner + "\"}";
    }

    private static JsonObject draft(String persona, UUID owner) {
        Rest.Answer answer = Rest.as(persona).post("/payment-orders", body(owner));
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    private static Rest.Answer release(String persona, String id, String code, String key) {
        Rest as = Rest.as(persona).with("Idempotency-Key", key);
        return (code == null ? as : as.with("Daach-Code", code)).post("/payment-orders/" + id + "/release", "{}");
    }

    private static String change(UUID owner) {
        return Rest.as("manager").get("/account-changes?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("owner").equals(owner.toString())).findFirst().orElseThrow().getString("id");
    }

    /** What is due to the owner and in no order; empty for nothing. */
    private static String due(UUID owner) {
        return Rest.as("officer").get("/owner-dues?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("owner").equals(owner.toString()) && !one.getString("amount").equals("0.00"))
                .map(one -> one.getString("amount")).findFirst().orElse("");
    }

    private static long postings(String order) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.count(connection, "select count(*) from ledger.posting where cause like ?", "payment/" + order + "/%");
        }
    }

    private static String balance(UUID owner) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, "select sum(e.amount) from ledger.entry e join ledger.account a on a.region_id = e.region_id"
                    + " and a.id = e.account_id where a.code = ?", "payable/owner/" + owner);
        }
    }

    /** One of eight callers. */
    private interface One {
        Rest.Answer call(int number);
    }

    private static List<Rest.Answer> crowd(One one) throws Exception {
        List<Callable<Rest.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            calls.add(() -> one.call(number));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(calls.size());
        try {
            List<Rest.Answer> answers = new ArrayList<>();
            for (Future<Rest.Answer> answer : crowd.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            crowd.shutdown();
        }
    }
}
