package lu.daach.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The process is killed between the release of a payment order and its file, while eight at a time release and fetch (A7): an order is released
 * or it is not, its file has always the same bytes and the right sums, and nothing that is due stands in two orders.
 */
@Tag("night")
class PaymentCrashIT {

    private static final int KILLS = 20;
    private static final int CROWD = 8;
    private static final int LONGEST_PAUSE = 250;
    private static final Random RANDOM = new Random(20261123);
    private static final String EXECUTION = "2026-11-18";

    @Test
    void noKillMakesTwoFilesOrPaysTwice() throws SQLException {
        try (Started daach = Started.on(Started.freshData("payments"), Map.of("DAACH_DEMO", "true")).startAndWait()) {
            for (int i = 0; i < KILLS; i++) {
                UUID owner = owner(daach);
                String order = json(daach.send("officer", "POST", "/api/v1/payment-orders",
                        "{\"executionOn\": \"" + EXECUTION + "\", \"owner\": \"" + owner + "\"}")).getString("id");
                List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
                for (int one = 0; one < CROWD; one++) {
                    boolean releases = one % 2 == 0;
                    crowd.add(CompletableFuture.supplyAsync(() -> releases ? release(daach, order)
                            : daach.send("manager", "GET", "/api/v1/payment-orders/" + order + "/pain.001", null)));
                }
                pause(RANDOM.nextInt(LONGEST_PAUSE));
                daach.kill();
                boolean acknowledged = crowd.stream().map(CompletableFuture::join)
                        .anyMatch(answer -> answer != null && answer.statusCode() == 200 && answer.request().method().equals("POST"));
                daach.startAndWait();
                String state = json(daach.send("officer", "GET", "/api/v1/payment-orders/" + order, null)).getString("status");
                assertTrue(!acknowledged || state.equals("released"), "an acknowledged release is there");
                assertEquals(200, release(daach, order).statusCode());
                String file = daach.send("manager", "GET", "/api/v1/payment-orders/" + order + "/pain.001", null).body();
                assertEquals(file, daach.send("officer", "GET", "/api/v1/payment-orders/" + order + "/pain.001", null).body());
                assertTrue(file.contains("<NbOfTxs>1</NbOfTxs><CtrlSum>75.00</CtrlSum>"), file);
                sound(daach, order);
            }
        }
    }

    private static void sound(Started daach, String order) throws SQLException {
        try (Connection connection = daach.asSuperuser()) {
            assertEquals(1, Sql.count(connection, "select count(*) from ledger.posting where cause like ?", "payment/" + order + "/%"));
            assertEquals(0, Sql.count(connection, "select count(*) from (select posting_id from payment.item where not freed group by posting_id"
                    + " having count(*) > 1) twice"));
            assertEquals(0, Sql.count(connection, "select count(*) from payment.differences(1)"));
        }
    }

    private static HttpResponse<String> release(Started daach, String order) {
        return daach.send("manager", "POST", "/api/v1/payment-orders/" + order + "/release", "{}", "Idempotency-Key", "night-" + order, "Daach-Code", "000000");
    }

    private static UUID owner(Started daach) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = daach.asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into lease.owner (region_id, id, kind, name, iban, language)
                    values (1, '%1$s', 'company', 'Essai %1$s', 'LU280019400644750000', 'fr');
                    insert into ledger.account (region_id, code, kind) values (1, 'payable/owner/%1$s', 'liability');
                    insert into ledger.account (region_id, code, kind) values (1, 'expense/test/%1$s', 'expense');
                    with booked as (insert into ledger.posting (region_id, applies_to, cause) values (1, '2026-11-01', 'test/night/%1$s') returning id)
                    insert into ledger.entry (region_id, posting_id, line, account_id, amount)
                    select 1, b.id, l.line, a.id, l.amount from booked b,
                        (values (1, 'expense/test/%1$s', 75.00), (2, 'payable/owner/%1$s', -75.00)) as l (line, code, amount)
                        join ledger.account a on a.region_id = 1 and a.code = l.code""".formatted(id));
        }
        return id;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
