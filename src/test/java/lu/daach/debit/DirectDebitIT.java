package lu.daach.debit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lu.daach.banking.camt.BankStyles;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.organisation.Demonstration;
import lu.daach.payment.pain.PainSchema;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Mandates, what is collected by them, and what the bank says of it. */
@OnTheServer
class DirectDebitIT {

    private static final String CODE = "000000";
    private static final BankStyles BANK = new BankStyles("08", false);
    private static final String OWED = "select coalesce(sum(e.amount), 0) from ledger.entry e join ledger.account a on a.region_id = e.region_id and a.id = e.account_id"
            + " where a.code = 'receivable/household/' || ?";

    private static String sign(String household, String iban) {
        Rest.Answer signed = Rest.as("officer").post("/mandates", "{\"household\": \"" + household + "\", \"holder\": \"Ada Müller-Œuvray\", \"iban\": \"" + iban
                + "\", \"signedOn\": \"2026-11-01\", \"dueDay\": 5}");
        assertEquals(201, signed.status(), signed.text());
        return signed.json().getString("id");
    }

    private static Rest.Answer release(String persona, String id, String code, String key) {
        return Rest.as(persona).with("Idempotency-Key", key).with("Daach-Code", code).post("/collections/" + id + "/release", "{}");
    }

    private static JsonObject item(JsonObject collection, String household) {
        return collection.getJsonArray("debits").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("household").equals(household)).findFirst().orElseThrow();
    }

    @Test
    void aMonthIsCollectedOnceAndWhatComesBackIsLookedAt() throws Exception {
        String first;
        String second;
        try (Connection connection = Product.asSuperuser()) {
            List<String> open = Sql.column(connection, "select o.household_id::text from arrears.open_months(date '2026-11-15') o where o.asked_on = date '2026-11-01'"
                    + " and o.household_id in (select h.id from household.household h where h.region_id = 1) and o.open > 0"
                    + " and not exists (select from debit.mandate m where m.household_id = o.household_id)"
                    + " and not exists (select from arrears.stop s where s.household_id = o.household_id) order by 1 limit 2");
            first = open.get(0);
            second = open.get(1);
        }
        Rest.as("manager").post("/collections/" + Demonstration.id("collection/1/2026-11") + "/rejection", "{\"reason\": \"another one\"}");
        String mandate = sign(first, "LU36 0029 1524 6005 0000");
        sign(second, "LU280019400644750000");
        assertEquals(409, Rest.as("officer").post("/mandates", "{\"household\": \"" + first + "\", \"holder\": \"A\", \"iban\": \"LU280019400644750000\","
                + " \"signedOn\": \"2026-11-01\", \"dueDay\": 5}").status());
        Rest.Answer drafted = Rest.as("officer").post("/collections", "{\"month\": \"2026-11\"}");
        assertEquals(201, drafted.status(), drafted.text());
        String id = drafted.json().getString("id");
        assertTrue(drafted.json().getJsonArray("debits").getValuesAs(JsonObject.class).stream().map(one -> one.getString("dueOn")).sorted().toList()
                .equals(drafted.json().getJsonArray("debits").getValuesAs(JsonObject.class).stream().map(one -> one.getString("dueOn")).toList()), "by their days");
        assertEquals(List.of("nothing"), Rest.as("officer").post("/collections", "{\"month\": \"2026-11\"}").keys());
        assertEquals("FRST", item(drafted.json(), first).getString("turn"));
        assertEquals(409, Rest.as("officer").with("Accept", "application/xml").get("/collections/" + id + "/pain.008").status());
        assertEquals(403, release("officer", id, CODE, "a-" + id).status());
        assertEquals(403, release("manager", id, "123456", "a-" + id).status());
        assertEquals(404, release("manager-b", id, CODE, "a-" + id).status());
        Rest.Answer released = release("manager", id, CODE, "a-" + id);
        assertEquals(200, released.status(), released.text());
        assertEquals(released.text(), release("manager", id, CODE, "a-" + id).text());
        assertEquals(409, release("manager", id, CODE, "b-" + id).status());

        String file = Rest.as("officer").with("Accept", "application/xml").get("/collections/" + id + "/pain.008").text();
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertNull(PainSchema.faultOfDebits(bytes), file);
        assertEquals(released.json().getString("fileSha256"), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertTrue(file.contains("LU360029152460050000") && file.contains("Ada Muller-OEuvray"), file);
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("0", Sql.only(connection, "select count(*) from debit.mandate m where encode(m.iban_sealed, 'escape') like '%LU36002915%' or m::text like '%246005%'"));
            assertEquals("0", Sql.only(connection, "select count(*) from debit.collection_file f where encode(f.sealed, 'escape') like '%LU36002915%'"));
            assertThrows(SQLException.class, () -> Sql.only(connection, "update debit.collection set released_by = created_by where id = ?::uuid returning 1", id));
        }

        Rest.Answer told = Rest.as("officer").post("/collections/" + id + "/notices", "{}");
        assertEquals(200, told.status(), told.text());
        assertEquals(drafted.json().getInt("transactions"), told.json().getInt("letters"));
        assertEquals(409, Rest.as("officer").post("/collections/" + id + "/notices", "{}").status());

        arrives(id, first, second, mandate, released.json());
    }

    private static void arrives(String id, String first, String second, String mandate, JsonObject collection) throws SQLException, IOException {
        String iban = "LU660019400099990078";
        String before;
        String other;
        String block;
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("insert into banking.own_account (region_id, iban, label) values (1, '" + iban + "', 'Test')");
            before = Sql.only(connection, OWED, first);
            other = Sql.only(connection, OWED, second);
            block = Sql.only(connection, "select string_agg(distinct block_id || ' ' || (select sum(j.amount) from debit.item j where j.block_id = i.block_id), ';') from debit.item i"
                    + " where i.collection_id = ?::uuid", id);
        }
        List<Booked> credits = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String one : block.split(";")) {
            String[] parts = one.split(" ");
            credits.add(new Booked(new BigDecimal(parts[1]), "2026-12-07", "C-" + parts[0], null, "Banque", "", "Lot " + parts[0], "NOTPROVIDED"));
            sum = sum.add(new BigDecimal(parts[1]));
        }
        Rest.Answer taken = Rest.as("officer").send("POST", "/bank-statements", BANK.file(BANK.statement(iban, "S1", "0.00", credits)), "application/xml");
        assertEquals(201, taken.status(), taken.text());
        assertEquals(credits.size() + " 0", taken.json().getInt("matched") + " " + taken.json().getInt("unmatched"), "a block that is cleared is no unknown payment");
        JsonObject item = item(collection, first);
        BigDecimal amount = new BigDecimal(item.getString("amount"));
        JsonObject now = Rest.as("officer").get("/collections/" + id).json();
        assertEquals(now.getString("total"), now.getString("credited"));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(new BigDecimal(before).subtract(amount), new BigDecimal(Sql.only(connection, OWED, first)));
            assertEquals(new BigDecimal(other).subtract(new BigDecimal(item(collection, second).getString("amount"))), new BigDecimal(Sql.only(connection, OWED, second)));
        }
        assertEquals(200, Rest.as("officer").send("POST", "/bank-statements", BANK.file(BANK.statement(iban, "S1", "0.00", credits)), "application/xml").status());

        String back = BANK.file(BANK.statement(iban, "S2", sum.toPlainString(), List.of(new Booked(amount.negate(), "2026-12-09", "R-1", null, "Ada", "LU360029152460050000",
                "MD06", item.getString("endToEndId"))))).replaceFirst("</RmtInf>", "</RmtInf><RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>");
        Rest.Answer returned = Rest.as("officer").send("POST", "/bank-statements", back, "application/xml");
        assertEquals(201, returned.status(), returned.text());
        assertEquals("returned", item(Rest.as("officer").get("/collections/" + id).json(), first).getString("state"));
        assertEquals("1 0", returned.json().getInt("matched") + " " + returned.json().getInt("unmatched"));
        assertEquals("MD06", item(Rest.as("officer").get("/collections/" + id).json(), first).getString("returnReason"));
        assertTrue(Visitor.signedIn("officer").get("/debit/mandate.xhtml?id=" + mandate).body().contains("remboursement demandé par le payeur (MD06)"));
        assertEquals("held", Rest.as("officer").get("/mandates/" + mandate).json().getString("state"));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(new BigDecimal(before), new BigDecimal(Sql.only(connection, OWED, first)), "the month is open again");
        }
        assertEquals(List.of("nothing"), Rest.as("officer").post("/collections", "{\"month\": \"2026-11\"}").keys(), "held until somebody has looked");
        assertEquals(200, Rest.as("officer").post("/mandates/" + mandate + "/resumption", "{}").status());
        JsonObject again = Rest.as("manager").post("/collections", "{\"month\": \"2026-11\"}").json();
        assertEquals("RCUR", item(again, first).getString("turn"));
        assertNotEquals(item.getString("endToEndId"), item(again, first).getString("endToEndId"));
        assertEquals(200, Rest.as("officer").post("/mandates/" + mandate + "/revocation", "{}").status());
        assertEquals(403, release("manager", again.getString("id"), CODE, "c-" + id).status(), "who drafted it does not release it");
        assertEquals(200, Rest.as("manager").post("/collections/" + again.getString("id") + "/rejection", "{\"reason\": \"revoked meanwhile\"}").status());
    }

    @Test
    void aMandateSeenByOthersIsNotThere() {
        String mandate = Demonstration.id("mandate/2").toString();
        assertEquals(404, Rest.as("officer-b").get("/mandates/" + mandate).status());
        assertEquals("LU12", Rest.as("officer").get("/mandates/" + mandate).json().getString("iban").substring(0, 4));
        assertEquals("void", Rest.as("officer").get("/mandates/" + Demonstration.id("mandate/8")).json().getString("state"));
        assertEquals("held", Rest.as("officer").get("/mandates/" + Demonstration.id("mandate/4")).json().getString("state"));
        assertEquals("revoked", Rest.as("officer").get("/mandates/" + Demonstration.id("mandate/5")).json().getString("state"));
        assertEquals(422, Rest.as("manager").put("/creditor", "{\"name\": \"A\", \"iban\": \"LU280019400644750000\", \"identifier\": \"LU00ZZZ1\", \"noticeDays\": 14}").status());
        assertEquals(403, Rest.as("officer").put("/creditor", "{\"name\": \"A\", \"iban\": \"LU280019400644750000\", \"identifier\": \"LU83ZZZ0000000000000000001\", \"noticeDays\": 14}").status());
    }
}
