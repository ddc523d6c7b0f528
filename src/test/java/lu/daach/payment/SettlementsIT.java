package lu.daach.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import lu.daach.banking.camt.BankStyles;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** Debits of the bank clear the transit account: by the payment's name, by the order's name, by its sum; each once. */
@OnTheServer
class SettlementsIT {

    private static final UUID BY_SUM = Demonstration.id("payment-order/1/2026-10");
    private static final UUID BY_NAME = Demonstration.id("payment-order/1/2026-09");
    private static final UUID BY_PAYMENT = Demonstration.id("payment-order/1/2026-08");

    @Test
    void whatTheBankHasPaidWaitsNoMore() throws SQLException {
        UUID account = UUID.randomUUID();
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("insert into banking.own_account (region_id, id, iban, label) values (1, '" + account + "', 'LU360029152460050099', 'Test')");
            debit(connection, account, 1, "-(select total from payment.payment_order where id = '" + BY_SUM + "')", "2026-10-06", null, null);
            debit(connection, account, 2, "-(select total from payment.payment_order where id = '" + BY_NAME + "')", "2026-11-02", null,
                    "'Ordre ' || (select message_id from payment.payment_order where id = '" + BY_NAME + "')");
            debit(connection, account, 3, "-(select amount from payment.payment where order_id = '" + BY_PAYMENT + "' and position = 1)", "2026-08-06",
                    "(select end_to_end_id from payment.payment where order_id = '" + BY_PAYMENT + "' and position = 1)", null);
            debit(connection, account, 4, "-7777.77", "2026-10-06", null, "'Something else'");
            statement.execute("update banking.own_account set closing = (select sum(amount) from banking.entry where account_id = '" + account + "') where id = '"
                    + account + "'");
        }
        String before = transit();
        BigDecimal clearedBefore = new BigDecimal(order(BY_PAYMENT).getString("cleared"));
        assertEquals(403, Rest.as("social").post("/payment-settlements", "{}").status());
        String cleared = Rest.as("officer").post("/payment-settlements", "{}").json().getString("cleared");
        assertEquals(new BigDecimal(before).add(new BigDecimal(cleared)), new BigDecimal(transit()));
        assertEquals("0.00", order(BY_SUM).getString("open"));
        assertEquals("0.00", order(BY_NAME).getString("open"));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(clearedBefore.add(new BigDecimal(Sql.only(connection, "select amount from payment.payment where order_id = ? and position = 1", BY_PAYMENT))),
                    new BigDecimal(order(BY_PAYMENT).getString("cleared")));
            assertEquals("0.00", Rest.as("manager").post("/payment-settlements", "{}").json().getString("cleared"), "nothing twice");
        }
    }

    /** The line of the bank comes in a file like any other; nobody presses a button. */
    @Test
    void aStatementClearsWhatItPays() throws SQLException {
        String iban = "LU210019400099990077";
        String paid;
        String named;
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("insert into banking.own_account (region_id, iban, label) values (1, '" + iban + "', 'Test')");
            paid = Sql.only(connection, "select amount::text from payment.payment where order_id = ? and position = 2", BY_PAYMENT);
            named = Sql.only(connection, "select end_to_end_id from payment.payment where order_id = ? and position = 2", BY_PAYMENT);
        }
        BankStyles bank = new BankStyles("08", false);
        Booked debit = new Booked(new BigDecimal(paid).negate(), "2026-08-06", "OUT-1", null, "Agence", "LU120010001234567891", "ordre", named);
        String before = order(BY_PAYMENT).getString("cleared");
        Rest.Answer taken = Rest.as("officer").send("POST", "/bank-statements", bank.file(bank.statement(iban, "S1", "9000.00", List.of(debit))), "application/xml");
        assertEquals(201, taken.status(), taken.text());
        assertEquals(new BigDecimal(before).add(new BigDecimal(paid)), new BigDecimal(order(BY_PAYMENT).getString("cleared")));
        assertEquals("0.00", Rest.as("officer").post("/payment-settlements", "{}").json().getString("cleared"), "nothing is left for the button");
    }

    private static void debit(Connection connection, UUID account, int number, String amount, String on, String endToEnd, String remittance) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into banking.statement (region_id, id, account_id, bank_id, from_day, until_day, opening, closing, state) values (1, '" + id
                    + "', '" + account + "', 'T" + number + "', '" + on + "', '" + on + "', 0, 0, 'imported')");
            statement.execute("insert into banking.entry (region_id, id, account_id, statement_id, position, digest, occurrence, named, imported, amount, booked_on)"
                    + " values (1, '" + id + "', '" + account + "', '" + id + "', 1, sha256('" + id + "'::bytea), 1, true, true, " + amount + ", '" + on + "')");
            statement.execute("insert into banking.movement (region_id, id, entry_id, position, amount, end_to_end, remittance) values (1, '" + id + "', '" + id
                    + "', 1, " + amount + ", " + endToEnd + ", " + remittance + ")");
        }
    }

    private static JsonObject order(UUID id) {
        return Rest.as("officer").get("/payment-settlements?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("order").equals(id.toString())).findFirst().orElseThrow();
    }

    private static String transit() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, "select sum(e.amount) from ledger.entry e join ledger.account a on a.region_id = e.region_id and a.id = e.account_id"
                    + " where a.region_id = 1 and a.code = 'transit/payments'");
        }
    }
}
