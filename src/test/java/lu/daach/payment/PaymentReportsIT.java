package lu.daach.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** What the bank says of a file that it was sent (pain.002): what it refused is due again, once. */
@OnTheServer
class PaymentReportsIT {

    /** Each owner is due before all those that came earlier. */
    private static int year = 2020;

    @Test
    void whatTheBankRefusedIsDueAgainOnce() throws SQLException {
        JsonObject order = released("100.00", "20.50", "3.33");
        String id = order.getString("id");
        String report = report("03", "R1", order, "<GrpSts>PART</GrpSts>", status(order, 0, "RJCT", "AC04", "Compte clos"), status(order, 1, "RJCT", "MS03", ""), status(order, 2, "ACSP", null, ""));
        assertEquals(403, send("officer-b", report).status(), "it lets money leave again: who releases brings it in");
        assertEquals(422, send("manager", report).status(), "another agency's order");
        Rest.Answer first = send("manager-b", report);
        assertEquals(201, first.status(), first.text());
        assertEquals("{\"order\":\"" + id + "\",\"number\":" + order.getInt("number") + ",\"verdict\":\"partly\",\"refused\":2,\"due\":\"120.50\"}", first.text());
        Rest.Answer again = send("manager-b", report);
        assertEquals(200, again.status());
        assertEquals("0.00", again.json().getString("due"));
        Rest.Answer other = send("manager-b", report.replace("<MsgId>R1<", "<MsgId>R2<"));
        assertEquals(201, other.status(), "another report about the same");
        assertEquals("0.00", other.json().getString("due"));

        List<JsonObject> payments = Rest.as("officer-b").get("/payment-orders/" + id).json().getJsonArray("payments").getValuesAs(JsonObject.class);
        assertEquals("AC04 Compte clos", payments.get(0).getString("refused"));
        assertEquals("MS03 pain.002 R1", payments.get(1).getString("refused"));
        assertTrue(payments.get(2).isNull("refused"));
        List<JsonObject> told = Rest.as("officer-b").get("/payment-orders/" + id + "/reports").json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertEquals(List.of("R2 partly 2 0", "R1 partly 2 2"), told.stream().map(one -> one.getString("messageId") + " " + one.getString("verdict") + " "
                + one.getInt("refused") + " " + one.getInt("fresh")).toList());
        for (int i = 0; i < 2; i++) {
            Rest.Answer next = Rest.as("officer-b").post("/payment-orders", "{\"executionOn\": \"2026-11-18\", \"owner\": \"" + payments.get(i).getString("owner") + "\"}");
            assertEquals(201, next.status(), next.text());
            assertEquals(payments.get(i).getString("amount"), next.json().getString("total"));
            assertEquals(200, release(next.json().getString("id")).status());
        }
        assertEquals(422, Rest.as("officer-b").post("/payment-orders", "{\"executionOn\": \"2026-11-18\", \"owner\": \"" + payments.get(2).getString("owner") + "\"}").status(), "what was made is not due");
        assertEquals(0, Rest.as("manager-b").post("/book-checks", "{}").json().getInt("differences"), "the books are whole");
    }

    @Test
    void theWholeFileOrItsBlockIsRefused() throws SQLException {
        JsonObject byFile = released("10.00", "11.00");
        Rest.Answer answer = send("manager-b", report("10", "W1", byFile, "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>"));
        assertEquals("refused 2 21.00", said(answer), answer.text());
        JsonObject byBlock = released("12.00", "13.00");
        String block = "B" + byBlock.getString("messageId");
        answer = send("manager-b", head("10", "W2", byBlock, "<GrpSts>PART</GrpSts>") + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + block + "</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>"
                + "<StsRsnInf><AddtlInf>Solde insuffisant</AddtlInf></StsRsnInf></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>");
        assertEquals("refused 2 25.00", said(answer), answer.text());
        assertEquals("Solde insuffisant", Rest.as("officer-b").get("/payment-orders/" + byBlock.getString("id")).json().getJsonArray("payments").getJsonObject(1).getString("refused"));
        JsonObject taken = released("14.00");
        assertEquals("waiting 0 0.00", said(send("manager-b", report("03", "W3", taken, "<GrpSts>RCVD</GrpSts>"))));
        assertEquals("accepted 0 0.00", said(send("manager-b", report("03", "W4", taken, "<GrpSts>ACSC</GrpSts>"))));
    }

    @Test
    void whatCannotBeIsRefusedAndBooksNothing() throws SQLException {
        JsonObject order = released("40.00", "50.00");
        String good = report("10", "H1", order, "<GrpSts>PART</GrpSts>", status(order, 0, "RJCT", "AC01", "x"), status(order, 1, "RJCT", "AC01", "y"));
        String end = order.getJsonArray("payments").getJsonObject(1).getString("endToEndId");
        long before = refusals();
        List<String> hostile = List.of(good.replace(order.getString("messageId"), "0".repeat(32)), good.replace(">B" + order.getString("messageId"), ">B" + "0".repeat(32)),
                good.replace(end, "0".repeat(32)), good.replace("<OrgnlEndToEndId>" + end + "</OrgnlEndToEndId>", ""),
                good.replace("</TxInfAndSts>", "<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">40.01</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>"),
                good.replace("<GrpSts>PART", "<GrpSts>RJCT").replace("<TxSts>RJCT", "<TxSts>ACCP"), good.replace("?>", "?><!DOCTYPE a [<!ENTITY x \"y\">]>"),
                good.replace("pain.002", "pain.008"), good.substring(0, good.length() - 11), "<", good + good);
        for (String file : hostile) {
            Rest.Answer refused = send("manager-b", file);
            assertEquals(422, refused.status(), refused.text() + file);
            assertTrue(refused.json().getJsonArray("errors").getJsonObject(0).getString("message").startsWith("Ligne "), refused.text());
        }
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] broken = good.getBytes(StandardCharsets.UTF_8);
            int cut = good.indexOf("OrgnlGrpInf") + random.nextInt(good.length() - 400);
            broken[cut] = (byte) (random.nextInt(8) + 1);
            Rest.Answer answer = Rest.as("manager-b").upload("POST", "/payment-reports", broken, "application/xml");
            assertEquals(422, answer.status(), answer.text());
        }
        assertEquals(before, refusals());
        assertEquals(415, Rest.as("manager-b").post("/payment-reports", "{}").status());
        assertEquals(401, Rest.as(null).send("POST", "/payment-reports", good, "application/xml").status());

        JsonObject waiting = draft(owners("7.00"));
        Rest.Answer early = send("manager-b", report("03", "H2", waiting, "<GrpSts>RJCT</GrpSts>"));
        assertEquals(409, early.status());
        assertEquals(List.of("notReleased"), early.keys());
        JsonObject paid = Rest.as("officer-b").get("/payment-settlements?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.getString("total").equals("0.00") && one.getString("cleared").equals(one.getString("total"))).findFirst().orElseThrow();
        Rest.Answer made = send("manager-b", report("03", "H3", Rest.as("officer-b").get("/payment-orders/" + paid.getString("order")).json(), "<GrpSts>RJCT</GrpSts>"));
        assertEquals(409, made.status(), made.text());
        assertEquals(List.of("madeByBank"), made.keys());
        assertEquals(before, refusals());
    }

    @Test
    void eightAtATimeBookOnce() throws Exception {
        JsonObject order = released("60.00", "61.00", "62.00");
        String report = report("10", "C1", order, "<GrpSts>RJCT</GrpSts>");
        List<Callable<Rest.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String one = i % 2 == 0 ? report : report.replace(">C1<", ">C2<");
            calls.add(() -> send("manager-b", one));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(calls.size());
        try {
            int kept = 0;
            int due = 0;
            for (Future<Rest.Answer> answer : crowd.invokeAll(calls)) {
                assertTrue(List.of(200, 201).contains(answer.get().status()), answer.get().text());
                kept += answer.get().status() == 201 ? 1 : 0;
                due += answer.get().json().getString("due").equals("183.00") ? 1 : 0;
            }
            assertEquals(2, kept, "two reports");
            assertEquals(1, due, "one of them was the first");
        } finally {
            crowd.shutdown();
        }
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(3, Sql.count(connection, "select count(*) from payment.refusal where order_id = ?", UUID.fromString(order.getString("id"))));
        }
    }

    private static String said(Rest.Answer answer) {
        return answer.json().getString("verdict") + " " + answer.json().getInt("refused") + " " + answer.json().getString("due");
    }

    private static Rest.Answer send(String persona, String report) {
        return Rest.as(persona).send("POST", "/payment-reports", report, "application/xml");
    }

    private static String head(String version, String message, JsonObject order, String status) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001." + version + "\"><CstmrPmtStsRpt><GrpHdr><MsgId>" + message
                + "</MsgId><CreDtTm>2026-11-19T08:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" + order.getString("messageId")
                + "</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>" + status + "</OrgnlGrpInfAndSts>";
    }

    private static String report(String version, String message, JsonObject order, String status, String... payments) {
        String block = payments.length == 0 ? "" : "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B" + order.getString("messageId") + "</OrgnlPmtInfId>" + String.join("", payments) + "</OrgnlPmtInfAndSts>";
        return head(version, message, order, status) + block + "</CstmrPmtStsRpt></Document>";
    }

    private static String status(JsonObject order, int payment, String status, String code, String words) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + order.getJsonArray("payments").getJsonObject(payment).getString("endToEndId") + "</OrgnlEndToEndId><TxSts>" + status + "</TxSts>"
                + (code == null ? "" : "<StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn>" + (words.isEmpty() ? "" : "<AddtlInf>" + words + "</AddtlInf>") + "</StsRsnInf>") + "</TxInfAndSts>";
    }

    private static long refusals() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.count(connection, "select count(*) from payment.refusal");
        }
    }

    /** An order of fresh owners, one payment each in the order of the amounts, released. */
    private static JsonObject released(String... amounts) throws SQLException {
        JsonObject order = draft(owners(amounts));
        assertEquals(200, release(order.getString("id")).status());
        return order;
    }

    private static JsonObject draft(String until) {
        Rest.Answer answer = Rest.as("officer-b").post("/payment-orders", "{\"executionOn\": \"2026-11-18\", \"until\": \"" + until + "\"}");
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    private static Rest.Answer release(String id) {
        return Rest.as("manager-b").with("Idempotency-Key", "report-" + id).with("Daach-Code", "000000").post("/payment-orders/" + id + "/release", "{}");
    }

    /** @return the day until which nothing but what is due to them is due */
    private static String owners(String... amounts) throws SQLException {
        String until = --year + "-01-31";
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement()) {
            for (int i = 0; i < amounts.length; i++) {
                statement.execute("""
                        insert into lease.owner (region_id, id, kind, name, iban, language)
                        values (2, '%1$s', 'company', 'Rapport %3$d %1$s', 'LU280019400644750000', 'fr');
                        insert into ledger.account (region_id, code, kind) values (2, 'payable/owner/%1$s', 'liability');
                        insert into ledger.account (region_id, code, kind) values (2, 'expense/test/%1$s', 'expense');
                        with booked as (insert into ledger.posting (region_id, applies_to, cause)
                            values (2, '%4$s', 'test/report/%1$s') returning id)
                        insert into ledger.entry (region_id, posting_id, line, account_id, amount)
                        select 2, b.id, l.line, a.id, l.amount from booked b,
                            (values (1, 'expense/test/%1$s', %2$s), (2, 'payable/owner/%1$s', -%2$s)) as l (line, code, amount)
                        join ledger.account a on a.region_id = 2 and a.code = l.code;
                        """.formatted(UUID.randomUUID(), amounts[i], i, until));
            }
        }
        return until;
    }
}
