package lu.daach.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Started;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** The journal of the running product, touched by somebody who may do everything in its database. */
@OnTheServer
class JournalSealingIT {

    private static final Rest ADMIN = Rest.as("admin");

    private static JsonObject proof() {
        return ADMIN.get("/journal/proof").json();
    }

    @Test
    void whoTouchesTheSealedJournalIsFound() throws Exception {
        Rest.as("officer").get("/households?size=1");
        assertEquals(200, ADMIN.post("/journal/seals", null).status());
        // Settled once all transactions of that moment have ended.
        Started.await(Duration.ofSeconds(30), "sealed", () -> ADMIN.post("/journal/seals", null).json().getInt("sealed") > 0);
        assertTrue(proof().getBoolean("whole"), proof().toString());
        try (Connection all = Product.asSuperuser()) {
            String id = Sql.only(all, "select max(e.id)::text from journal.entry e join journal.seal s on s.region_id = e.region_id and e.id <= s.last_id"
                    + " where e.region_id = 1");
            touched(all, "update journal.entry set staff_name = staff_name || 'x' where id = " + id,
                    "update journal.entry set staff_name = left(staff_name, -1) where id = " + id);
            touched(all, "create temp table gone as select * from journal.entry where id = " + id + "; delete from journal.entry where id = " + id,
                    "insert into journal.entry overriding system value select * from gone; drop table gone");
            touched(all, "insert into journal.entry (region_id, id, staff_name, action, outcome) overriding system value values (1, -1, 'x', 'x.y', 'done')",
                    "delete from journal.entry where staff_name = 'x' and action = 'x.y'");
            touched(all, "update journal.seal set hash = sha256(hash) where region_id = 1 and sequence = 1",
                    null);
        }
        assertFalse(proof().getJsonArray("faults").isEmpty());
    }

    @Test
    void theServingRoleCannotSeal() throws Exception {
        try (Connection app = Product.asApplication()) {
            Sql.bind(app, 1);
            for (String attempt : List.of("update journal.seal set entries = 1", "delete from journal.seal", "select * from journal.horizon",
                    "insert into journal.seal (region_id, sequence, after_id, last_id, entries, hash, signature) values (1, 999, 0, 1, 1, sha256(''), sha256(''))")) {
                assertEquals("42501", Sql.refusal(app, attempt), attempt);
                app.rollback();
                Sql.bind(app, 1);
            }
        }
    }

    private static void touched(Connection all, String tampering, String undo) throws Exception {
        Sql.run(all, tampering);
        JsonObject found = proof();
        assertFalse(found.getBoolean("whole"), tampering);
        if (undo != null) {
            Sql.run(all, undo);
            assertTrue(proof().getBoolean("whole"), "put back: " + proof());
        }
    }
}
