package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Bookkeeping;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Demonstration;
import lu.daach.payment.rules.OpenItem;
import lu.daach.payment.rules.Payee;
import lu.daach.payment.rules.PaymentPlan;
import lu.daach.payment.rules.WorkingDays;
import lu.daach.rentrun.rules.AccountCodes;

/**
 * The payments of the demonstration: the owners were paid every month by an order that the officer drafted and the manager released; the
 * order of November 2026 waits for the manager, and one owner's new account for a second person. One owner has no account, and is not paid.
 */
@ApplicationScoped
class DemonstrationPayments implements Demonstration {

    private static final int ORDER = 55;
    private static final YearMonth LAST_PAID = YearMonth.of(2026, 10);
    private static final int DRAFTED_ON = 2;
    private static final int EXECUTED_ON = 5;
    private static final LocalDate DRAFT_EXECUTION = LocalDate.of(2026, 11, 17);
    private static final Instant DRAFTED_LATELY = Instant.parse("2026-11-13T10:20:00Z");
    private static final LocalTime DRAFTED_AT = LocalTime.of(10, 20);
    private static final LocalTime RELEASED_AT = LocalTime.of(15, 5);
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    private static final int CHANGING_OWNER = 7;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        load(connection, REDANGE, new Payer("HausCaRe", "LU280019400644750000"), "officer", "manager");
        load(connection, SECOND, new Payer("Agence Musterdall", "LU890030000000000042"), "officer-b", "manager-b");
        changeOneAccount(connection);
    }

    private static void load(Connection connection, int region, Payer payer, String drafter, String releaser) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into payment.payer (region_id, name, iban) values (?, ?, ?)")) {
            insert.setInt(1, region);
            insert.setString(2, payer.name());
            insert.setString(3, payer.iban());
            insert.executeUpdate();
        }
        UUID drafts = Demonstration.id("staff/" + drafter);
        UUID releases = Demonstration.id("staff/" + releaser);
        List<Payee> payees = payees(connection, region);
        int number = 0;
        for (Map.Entry<YearMonth, List<OpenItem>> month : items(connection, region).entrySet()) {
            PaymentPlan plan = PaymentPlan.of(month.getValue(), payees);
            if (!plan.payments().isEmpty()) {
                number++;
                order(connection, region, number, month.getKey(), plan, payer, drafts, month.getKey().isAfter(LAST_PAID) ? null : releases);
            }
        }
        reports(connection, region, releases);
    }

    private static void order(Connection connection, int region, int number, YearMonth month, PaymentPlan plan, Payer payer, UUID drafts,
            UUID releases) throws SQLException {
        UUID id = Demonstration.id("payment-order/" + region + "/" + month);
        LocalDate execution = releases == null ? DRAFT_EXECUTION : WorkingDays.from(month.atDay(EXECUTED_ON));
        LocalDate drafted = WorkingDays.from(month.atDay(DRAFTED_ON));
        Instant releasedAt = releases == null ? null : drafted.atTime(RELEASED_AT).atZone(ZONE).toInstant();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into payment.payment_order (region_id, id, number, state, execution_on, message_id, block_id, debtor_name, debtor_iban,
                    transactions, total, created_by, created_at, released_by, released_at, release_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setInt(1, region);
            insert.setObject(2, id);
            insert.setInt(3, number);
            insert.setString(4, (releases == null ? OrderState.DRAFT : OrderState.RELEASED).code());
            insert.setObject(5, execution);
            insert.setString(6, PaymentWriting.plain(id));
            insert.setString(7, "B" + PaymentWriting.plain(id));
            insert.setString(8, payer.name());
            insert.setString(9, payer.iban());
            insert.setInt(10, plan.payments().size());
            insert.setBigDecimal(11, plan.total().amount());
            insert.setObject(12, drafts);
            insert.setObject(13, at(releases == null ? DRAFTED_LATELY : drafted.atTime(DRAFTED_AT).atZone(ZONE).toInstant()));
            insert.setObject(14, releases);
            insert.setObject(15, at(releasedAt));
            insert.setString(16, releases == null ? null : "demonstration/" + month);
            insert.executeUpdate();
        }
        List<PaymentWriting> payments = plan.payments().stream().map(payment -> PaymentWriting.of(
                Demonstration.id("payment/" + month + "/" + payment.payee().owner()), payment)).toList();
        new OrderWriting(connection, id).write(payments);
        if (releases != null) {
            new Bookkeeping(connection, region).book(payments.stream().map(payment -> posting(id, execution, payment)).toList(), releasedAt);
        }
    }

    /** What the bank said of each released order's file: taken. */
    private static void reports(Connection connection, int region, UUID by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into payment.bank_report (region_id, id, order_id, message_id, digest, status, verdict, refused, fresh, brought_by, brought_at)
                select o.region_id, md5('bank-report/' || o.id)::uuid, o.id, 'RAP' || to_char(o.execution_on, 'YYYYMMDD'), sha256(o.message_id::bytea), 'ACSP',
                       'accepted', 0, 0, ?, o.released_at + interval '1 hour'
                from payment.payment_order o where o.region_id = ? and o.state = 'released'""")) {
            insert.setObject(1, by);
            insert.setInt(2, region);
            insert.executeUpdate();
        }
    }

    private static NewPosting posting(UUID order, LocalDate on, PaymentWriting payment) {
        return NewPosting.of(PaymentOrders.cause(order, payment.id()), on,
                Line.debit(AccountCodes.owner(payment.planned().payee().owner()), AccountKind.LIABILITY, payment.planned().amount()),
                Line.credit(PaymentOrders.TRANSIT, AccountKind.LIABILITY, payment.planned().amount()));
    }

    private static Map<YearMonth, List<OpenItem>> items(Connection connection, int region) throws SQLException {
        Map<YearMonth, List<OpenItem>> byMonth = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select posting_id, owner_id, amount, applies_to from payment.payable where region_id = ?")) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    BigDecimal amount = row.getBigDecimal("amount");
                    YearMonth month = YearMonth.from(row.getObject("applies_to", LocalDate.class));
                    byMonth.computeIfAbsent(month, key -> new ArrayList<>()).add(new OpenItem(row.getObject("posting_id", UUID.class),
                            row.getObject("owner_id", UUID.class), new Money(amount), month));
                }
            }
        }
        return byMonth;
    }

    private static List<Payee> payees(Connection connection, int region) throws SQLException {
        List<Payee> payees = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select id, name, iban, language from lease.owner where region_id = ?")) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    payees.add(new Payee(row.getObject("id", UUID.class), row.getString("name"), row.getString("iban"),
                            Language.of(row.getString("language"))));
                }
            }
        }
        return payees;
    }

    private static void changeOneAccount(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into payment.account_change (region_id, owner_id, old_iban, new_iban, drafted_by, drafted_at)
                select o.region_id, o.id, o.iban, 'LU360029152460050000', ?, '2026-11-12 09:40+01'
                from lease.owner o where o.region_id = ? and o.id = ?""")) {
            insert.setObject(1, Demonstration.id("staff/officer"));
            insert.setInt(2, REDANGE);
            insert.setObject(3, Demonstration.id("owner/" + CHANGING_OWNER));
            insert.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
