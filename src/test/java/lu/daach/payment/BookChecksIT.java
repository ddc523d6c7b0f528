package lu.daach.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The self-check (A10): each kind of corruption, done with every guard taken off and undone again, is seen by its name. */
@OnTheServer
class BookChecksIT {

    private static final String ORDER = "'" + Demonstration.id("payment-order/1/2026-10") + "'";
    private static final String DRAFT = "'" + Demonstration.id("payment-order/1/2026-11") + "'";
    private static final String A_LINE = "(select l.posting_id from rentrun.line l where l.region_id = 1 and l.month = '2026-10-01' and l.kind = 'ownerDue'"
            + " order by l.subject_id limit 1)";
    private static final String A_PAYMENT = "(select p.id from payment.payment p where p.region_id = 1 and p.order_id = " + ORDER + " and p.position = 1)";
    private static final String ITS_POSTING = "(select g.id from ledger.posting g where g.region_id = 1 and g.cause = 'payment/' || " + ORDER + " || '/' || " + A_PAYMENT
            + ")";

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "unbalanced~update ledger.entry set amount = amount + 0.01 where region_id = 1 and line = 1 and posting_id = {line}",
        "bare~delete from ledger.entry where region_id = 1 and posting_id = {line}",
        "bare~delete from ledger.entry where region_id = 1 and line = 2 and posting_id = {line}",
        "notMirrored~insert into ledger.posting (region_id, applies_to, cause, reverses, reason) select 1, '2026-10-01', 'reversal/' || {line}, {line}, 'x'",
        "otherKind~update ledger.account set kind = 'asset' where region_id = 1 and code like 'payable/owner/%'",
        "otherKind~update ledger.account set kind = 'revenue' where region_id = 1 and code like 'receivable/household/%'",
        "lineWithoutPosting~delete from ledger.posting where region_id = 1 and id = {line}",
        "lineAmount~update rentrun.line set amount = amount + 1 where region_id = 1 and posting_id = {line}",
        "lineAmount~update ledger.entry set amount = amount * 2 where region_id = 1 and posting_id = {line}",
        "lineCause~update ledger.posting set cause = cause || 'x' where region_id = 1 and id = {line}",
        "lineCause~update ledger.posting set applies_to = applies_to + 31 where region_id = 1 and id = {line}",
        "postingWithoutLine~delete from rentrun.line where region_id = 1 and posting_id = {line}",
        "onePerson~alter table payment.payment_order drop constraint payment_order_two_people; update payment.payment_order set released_by = created_by where region_id = 1 and id = {order}",
        "orderSum~update payment.payment_order set total = total + 1 where region_id = 1 and id = {order}",
        "orderSum~delete from payment.payment where region_id = 1 and id = {payment}",
        "paymentSum~update payment.payment set amount = amount + 1 where region_id = 1 and id = {payment}",
        "paidTwice~drop index payment.payable_in_one_order; insert into payment.item (region_id, payment_id, posting_id, order_id, amount) select 1, (select p.id from payment.payment p where p.order_id = {draft} and p.position = 1), i.posting_id, {draft}, i.amount from payment.item i where i.payment_id = {payment}",
        "itemAmount~update payment.item set amount = amount + 1 where region_id = 1 and payment_id = {payment}",
        "itemFreed~update payment.item set freed = true where region_id = 1 and payment_id = {payment}",
        "endToEnd~alter table payment.payment drop constraint payment_end_to_end_once; update payment.payment set end_to_end_id = 'E1' where region_id = 1 and order_id = {order}",
        "notBooked~update ledger.posting set cause = 'payment/elsewhere' where region_id = 1 and id = {paid}",
        "notBooked~update payment.payment_order set state = 'released', released_by = '{manager}', released_at = now(), release_key = 'x' where region_id = 1 and id = {draft}",
        "bookedWithoutOrder~update payment.payment_order set state = 'draft', released_by = null, released_at = null, release_key = null where region_id = 1 and id = {order}",
        "ownerBalance~delete from ledger.entry where region_id = 1 and posting_id = {paid}",
        "fileHash~insert into payment.order_file (region_id, order_id, content, sha256) values (1, {order}, 'x', decode(repeat('00', 32), 'hex')) on conflict (region_id, order_id) do update set content = excluded.content",
        "fileSum~insert into payment.order_file (region_id, order_id, content, sha256) values (1, {order}, 'x', decode(repeat('00', 32), 'hex')) on conflict (region_id, order_id) do update set content = excluded.content"})
    void everyCorruptionIsSeen(String check, String corruption) throws SQLException {
        String sql = corruption.replace("{line}", A_LINE).replace("{order}", ORDER).replace("{draft}", DRAFT).replace("{paid}", ITS_POSTING)
                .replace("{payment}", A_PAYMENT).replace("{manager}", Demonstration.id("staff/manager").toString());
        try (Connection connection = Product.asSuperuser()) {
            connection.setAutoCommit(false);
            try {
                Sql.run(connection, "set local session_replication_role = 'replica'");
                for (String statement : sql.split("; ")) {
                    Sql.run(connection, statement);
                }
                List<String> found = Sql.column(connection, "select distinct check_name from payment.differences(1)");
                assertTrue(found.contains(check), check + " not in " + found);
                assertEquals(0, Sql.count(connection, "select count(*) from payment.differences(2)"), "the other region is as it was");
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void soundBooksAreFoundSoundAndADifferenceKeepsMoneyIn() throws SQLException {
        Rest.Answer sound = Rest.as("officer").post("/book-checks", "{}");
        assertEquals(200, sound.status(), sound.text());
        assertEquals(0, sound.json().getInt("differences"), sound.text());
        String order = Demonstration.id("payment-order/1/2026-09").toString();
        assertEquals(200, Rest.as("officer").get("/payment-orders/" + order + "/pain.001").status());
        corrupt(1);
        try {
            Rest.Answer broken = Rest.as("manager").post("/book-checks", "{}");
            assertTrue(broken.text().contains("\"orderSum\""), broken.text());
            Rest.Answer blocked = Rest.as("officer").get("/payment-orders/" + order + "/pain.001");
            assertEquals(409, blocked.status());
            assertEquals(List.of("booksDiffer"), blocked.keys());
            assertEquals(List.of("booksDiffer"), Rest.as("manager").with("Idempotency-Key", "blocked").with("Daach-Code", "000000")
                    .post("/payment-orders/" + Demonstration.id("payment-order/1/2026-11") + "/release", "{}").keys());
            assertEquals(200, Rest.as("officer-b").get("/payment-orders/" + Demonstration.id("payment-order/2/2026-09") + "/pain.001").status());
        } finally {
            corrupt(-1);
            assertEquals(0, Rest.as("manager").post("/book-checks", "{}").json().getInt("differences"));
        }
        assertEquals(403, Rest.as("social").post("/book-checks", "{}").status());
    }

    private static void corrupt(int by) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "set local session_replication_role = 'replica'");
            Sql.run(connection, "update payment.payment_order set total = total + ? where region_id = 1 and id = ?::uuid", by,
                    Demonstration.id("payment-order/1/2026-08").toString());
            connection.commit();
        }
    }
}
