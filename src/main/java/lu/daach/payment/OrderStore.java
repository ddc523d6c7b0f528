package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.lease.MaskedIban;
import lu.daach.payment.pain.CreditTransfer;
import lu.daach.payment.pain.CreditTransferFile;
import lu.daach.payment.rules.OpenItem;
import lu.daach.payment.rules.Payee;
import lu.daach.payment.rules.PaymentPlan;

/** Reads and keeps payment orders of the bound region, on the transaction's own connection. */
@ApplicationScoped
class OrderStore {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('payment/' || kernel.region(), 0))";

    private static final String OPEN = """
            select y.posting_id, y.owner_id, y.amount, y.applies_to
            from payment.payable y
            where y.region_id = kernel.region() and (?::date is null or y.applies_to <= ?)
              and (cardinality(?::uuid[]) = 0 or y.owner_id = any(?))
              and not exists (select from payment.item i
                  where i.region_id = y.region_id and i.posting_id = y.posting_id and not i.freed)""";

    /** Nobody is paid to an account that was taken off the card, not even while the removal waits for its second person. */
    private static final String PAYEES = """
            select o.id, o.name, o.language, a.iban
            from lease.owner o
            left join payment.owner_account a on a.region_id = o.region_id and a.owner_id = o.id and o.iban is not null
            where o.region_id = kernel.region() and o.id = any(?)""";

    private static final String DUE = """
            with open as (
                select y.owner_id, sum(y.amount) filter (where i.posting_id is null) as amount,
                       count(*) filter (where i.posting_id is null) as items,
                       min(y.applies_to) filter (where i.posting_id is null) as since,
                       sum(y.amount) filter (where i.posting_id is not null) as drafted
                from payment.payable y
                left join payment.item i on i.region_id = y.region_id and i.posting_id = y.posting_id and not i.freed
                left join payment.payment_order o on o.region_id = i.region_id and o.id = i.order_id
                where y.region_id = kernel.region() and o.state is distinct from 'released'
                group by y.owner_id
            )
            select w.id, w.name, a.iban, coalesce(d.amount, 0) as amount, d.items, d.since, coalesce(d.drafted, 0) as drafted,
                   exists (select from payment.account_change c
                       where c.region_id = w.region_id and c.owner_id = w.id and c.state = 'drafted') as changing,
                   count(*) over () as total
            from open d
            join lease.owner w on w.region_id = kernel.region() and w.id = d.owner_id
            left join payment.owner_account a on a.region_id = w.region_id and a.owner_id = w.id and w.iban is not null
            order by coalesce(d.amount, 0) = 0, w.name, w.id
            limit ? offset ?""";

    private static final String DUE_SUM = """
            select coalesce(sum(y.amount), 0) as amount, count(distinct y.owner_id) as owners
            from payment.payable y
            where y.region_id = kernel.region() and not exists (select from payment.item i
                where i.region_id = y.region_id and i.posting_id = y.posting_id and not i.freed)""";

    private static final String ADD_ORDER = """
            insert into payment.payment_order (id, number, execution_on, message_id, block_id, debtor_name, debtor_iban, transactions,
                                               total, created_by, pays)
            select ?, coalesce(max(o.number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
            from payment.payment_order o where o.region_id = kernel.region()""";

    private static final String LINES = """
            select o.*, creator.name as creator_name, releaser.name as releaser_name, rejecter.name as rejecter_name,
                   count(*) over () as found
            from payment.payment_order o
            join organisation.staff creator on creator.region_id = o.region_id and creator.id = o.created_by
            left join organisation.staff releaser on releaser.region_id = o.region_id and releaser.id = o.released_by
            left join organisation.staff rejecter on rejecter.region_id = o.region_id and rejecter.id = o.rejected_by
            where o.region_id = kernel.region() and (?::text is null or o.state = ?) and (?::uuid is null or o.id = ?)
            order by o.number desc
            limit ? offset ?""";

    private static final String PAYMENTS = """
            select p.*, (select count(*) from payment.item i where i.region_id = p.region_id and i.payment_id = p.id) as items,
                   exists (select from payment.account_change c
                       where c.region_id = p.region_id and c.owner_id = p.owner_id and c.state = 'drafted') as changing,
                   (select concat_ws(' ', f.code, f.note) from payment.refusal f where f.region_id = p.region_id and f.payment_id = p.id) as refused
            from payment.payment p
            where p.region_id = kernel.region() and p.order_id = ?
            order by p.position""";

    private static final String HEAD = """
            select o.message_id, o.debtor_name, o.debtor_iban, f.sha256
            from payment.payment_order o
            left join payment.order_file f on f.region_id = o.region_id and f.order_id = o.id
            where o.region_id = kernel.region() and o.id = ?""";

    private static final String LOCK = """
            select state, created_by, execution_on, release_key
            from payment.payment_order where region_id = kernel.region() and id = ? for update""";

    private static final String KEY_USED = "select id from payment.payment_order where region_id = kernel.region() and release_key = ?";

    /** Payments whose account is no longer the one that was confirmed. */
    private static final String OTHER_ACCOUNT = """
            select p.creditor_name
            from payment.payment p
            left join lease.owner w on w.region_id = p.region_id and w.id = p.owner_id
            left join payment.owner_account a on a.region_id = w.region_id and a.owner_id = w.id and w.iban is not null
            left join payment.household_account h on h.region_id = p.region_id and h.household_id = p.household_id
            where p.region_id = kernel.region() and p.order_id = ? and coalesce(a.iban, h.iban) is distinct from p.creditor_iban
            order by p.position limit 1""";

    /** Payments that hold a posting which was undone since, without its undoing. */
    private static final String UNDONE = """
            select p.creditor_name
            from payment.payment p
            join payment.item i on i.region_id = p.region_id and i.payment_id = p.id
            join ledger.posting r on r.region_id = i.region_id and r.reverses = i.posting_id
            where p.region_id = kernel.region() and p.order_id = ? and not exists (select from payment.item other
                where other.region_id = r.region_id and other.posting_id = r.id and other.order_id = p.order_id)
            order by p.position limit 1""";

    private static final String RELEASE = """
            update payment.payment_order set state = 'released', released_by = ?, released_at = clock_timestamp(), release_key = ?
            where region_id = kernel.region() and id = ?""";

    private static final String REJECT = """
            update payment.payment_order set state = 'rejected', rejected_by = ?, rejected_at = clock_timestamp(), reject_reason = ?
            where region_id = kernel.region() and id = ?""";

    private static final String FILE = "select content from payment.order_file where region_id = kernel.region() and order_id = ?";

    private static final String ADD_FILE = """
            insert into payment.order_file (order_id, content, sha256) values (?, ?, ?)
            on conflict (region_id, order_id) do nothing""";

    private static final String FILE_HEAD = """
            select message_id, block_id, released_at, execution_on, debtor_name, debtor_iban
            from payment.payment_order where region_id = kernel.region() and id = ? and state = 'released'""";

    private static final String TRANSFERS = """
            select end_to_end_id, creditor_name, creditor_iban, amount, remittance
            from payment.payment where region_id = kernel.region() and order_id = ? order by position""";

    private static final String PAYER = "select name, iban from payment.payer where region_id = kernel.region()";

    private static final String KEEP_PAYER = """
            insert into payment.payer (name, iban) values (?, ?)
            on conflict (region_id) do update set name = excluded.name, iban = excluded.iban""";

    @PersistenceContext
    private EntityManager entities;

    /** Lets nobody else draft an order until the transaction ends. */
    void alone() {
        Sql.on(entities, connection -> {
            try (Statement limits = connection.createStatement()) {
                limits.execute("set local statement_timeout = '5min'");
                limits.execute("set local transaction_timeout = 0");
                limits.execute("set local transaction_timeout = '10min'");
                limits.execute("set local lock_timeout = '60s'");
                return limits.execute(ALONE);
            }
        });
    }

    /** @param owners only theirs; empty for everybody's */
    List<OpenItem> open(LocalDate until, List<UUID> owners) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                query.setObject(1, until);
                query.setObject(2, until);
                Sql.array(query, 3, "uuid", owners.toArray());
                Sql.array(query, 4, "uuid", owners.toArray());
                List<OpenItem> items = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        items.add(new OpenItem(row.getObject("posting_id", UUID.class), row.getObject("owner_id", UUID.class),
                                new Money(row.getBigDecimal("amount")), month(row, "applies_to")));
                    }
                }
                return items;
            }
        });
    }

    List<Payee> payees(List<UUID> owners) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(PAYEES)) {
                Sql.array(query, 1, "uuid", owners.toArray());
                List<Payee> payees = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        payees.add(new Payee(row.getObject("id", UUID.class), row.getString("name"), row.getString("iban"),
                                Language.of(row.getString("language"))));
                    }
                }
                return payees;
            }
        });
    }

    Slice<DueLine> due(int first, int most) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(DUE)) {
                query.setInt(1, most);
                query.setInt(2, first);
                List<DueLine> lines = new ArrayList<>();
                long total = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        lines.add(new DueLine(row.getObject("id", UUID.class), row.getString("name"), MaskedIban.of(row.getString("iban")),
                                new Money(row.getBigDecimal("amount")), row.getInt("items"), month(row, "since"),
                                new Money(row.getBigDecimal("drafted")), row.getBoolean("changing")));
                    }
                }
                return new Slice<>(lines, total);
            }
        });
    }

    Money dueSum() {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(DUE_SUM); ResultSet row = query.executeQuery()) {
                row.next();
                return new Money(row.getBigDecimal("amount"));
            }
        });
    }

    /** Keeps a draft as it is planned. */
    void add(UUID id, LocalDate executionOn, Payer payer, Pays pays, PaymentPlan plan, List<PaymentWriting> writings, UUID createdBy) {
        Sql.on(entities, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD_ORDER)) {
                insert.setObject(1, id);
                insert.setObject(2, executionOn);
                insert.setString(3, PaymentWriting.plain(id));
                insert.setString(4, "B" + PaymentWriting.plain(id));
                insert.setString(5, payer.name());
                insert.setString(6, payer.iban());
                insert.setInt(7, writings.size());
                insert.setBigDecimal(8, plan.total().amount());
                insert.setObject(9, createdBy);
                insert.setString(10, pays.code());
                insert.executeUpdate();
            }
            new OrderWriting(connection, id).write(writings);
            return null;
        });
    }

    /** @param state null for all */
    Slice<OrderLine> list(OrderState state, int first, int most) {
        return Sql.on(entities, connection -> lines(connection, state, null, first, most));
    }

    /** @throws Missing when there is none */
    OrderSheet get(UUID id) {
        return Sql.on(entities, connection -> {
            List<OrderLine> lines = lines(connection, null, id, 0, 1).items();
            if (lines.isEmpty()) {
                throw new Missing();
            }
            List<PaymentLine> payments = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(PAYMENTS)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        payments.add(new PaymentLine(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class),
                                row.getObject("household_id", UUID.class), row.getString("creditor_name"), MaskedIban.of(row.getString("creditor_iban")),
                                new Money(row.getBigDecimal("amount")), row.getInt("items"), row.getString("end_to_end_id"),
                                row.getString("remittance"), row.getBoolean("changing"), row.getString("refused")));
                    }
                }
            }
            try (PreparedStatement query = connection.prepareStatement(HEAD)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    byte[] hash = row.getBytes("sha256");
                    return new OrderSheet(lines.get(0), row.getString("message_id"), row.getString("debtor_name"),
                            MaskedIban.of(row.getString("debtor_iban")), List.copyOf(payments), hash == null ? null : HexFormat.of().formatHex(hash));
                }
            }
        });
    }

    /** An order that waits for this transaction. */
    record Held(OrderState state, UUID createdBy, LocalDate executionOn, String releaseKey) {
    }

    /** @throws Missing when there is none */
    Held hold(UUID id) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOCK)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new Missing();
                    }
                    return new Held(OrderState.of(row.getString("state")), row.getObject("created_by", UUID.class),
                            row.getObject("execution_on", LocalDate.class), row.getString("release_key"));
                }
            }
        });
    }

    /** Whether another order was released under this key. */
    boolean keyUsed(String key) {
        return first(connection -> connection.prepareStatement(KEY_USED), key) != null;
    }

    /** @return the name of an owner whose account is another one by now; null for nobody */
    String otherAccount(UUID order) {
        return first(connection -> connection.prepareStatement(OTHER_ACCOUNT), order);
    }

    /** @return the name of an owner with a posting that was undone since; null for nobody */
    String undone(UUID order) {
        return first(connection -> connection.prepareStatement(UNDONE), order);
    }

    void release(UUID id, UUID by, String key) {
        decide(connection -> connection.prepareStatement(RELEASE), id, by, key);
    }

    void reject(UUID id, UUID by, String reason) {
        decide(connection -> connection.prepareStatement(REJECT), id, by, reason);
    }

    /** @return null while none was made */
    byte[] file(UUID id) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(FILE)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getBytes("content") : null;
                }
            }
        });
    }

    /** What the file of a released order says. */
    CreditTransferFile content(UUID id) {
        return Sql.on(entities, connection -> {
            List<CreditTransfer> transfers = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(TRANSFERS)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        transfers.add(new CreditTransfer(row.getString("end_to_end_id"), row.getString("creditor_name"),
                                row.getString("creditor_iban"), new Money(row.getBigDecimal("amount")), row.getString("remittance")));
                    }
                }
            }
            try (PreparedStatement query = connection.prepareStatement(FILE_HEAD)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return new CreditTransferFile(row.getString("message_id"), row.getString("block_id"), Sql.instant(row, "released_at"),
                            row.getObject("execution_on", LocalDate.class), row.getString("debtor_name"), row.getString("debtor_iban"),
                            transfers);
                }
            }
        });
    }

    void keep(UUID id, byte[] content, byte[] sha256) {
        Sql.on(entities, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD_FILE)) {
                insert.setObject(1, id);
                insert.setBytes(2, content);
                insert.setBytes(3, sha256);
                return insert.executeUpdate();
            }
        });
    }

    /** @return null while nobody has said it */
    Payer payer() {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(PAYER); ResultSet row = query.executeQuery()) {
                return row.next() ? new Payer(row.getString("name"), row.getString("iban")) : null;
            }
        });
    }

    void keep(Payer payer) {
        Sql.on(entities, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP_PAYER)) {
                insert.setString(1, payer.name());
                insert.setString(2, payer.iban());
                return insert.executeUpdate();
            }
        });
    }

    private void decide(Sql.Work<PreparedStatement> statement, UUID id, UUID by, String words) {
        Sql.on(entities, connection -> {
            try (PreparedStatement update = statement.on(connection)) {
                update.setObject(1, by);
                update.setString(2, words);
                update.setObject(3, id);
                return update.executeUpdate();
            }
        });
    }

    private String first(Sql.Work<PreparedStatement> statement, Object value) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = statement.on(connection)) {
                query.setObject(1, value);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getString(1) : null;
                }
            }
        });
    }

    private static Slice<OrderLine> lines(Connection connection, OrderState state, UUID only, int first, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setString(1, state == null ? null : state.code());
            query.setString(2, state == null ? null : state.code());
            query.setObject(3, only);
            query.setObject(4, only);
            query.setInt(5, most);
            query.setInt(6, first);
            List<OrderLine> lines = new ArrayList<>();
            long total = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    total = row.getLong("found");
                    lines.add(new OrderLine(row.getObject("id", UUID.class), row.getInt("number"), OrderState.of(row.getString("state")),
                            row.getObject("execution_on", LocalDate.class), row.getInt("transactions"), new Money(row.getBigDecimal("total")),
                            row.getObject("created_by", UUID.class), row.getString("creator_name"), Sql.instant(row, "created_at"),
                            row.getString("releaser_name"), Sql.instant(row, "released_at"), row.getString("rejecter_name"),
                            Sql.instant(row, "rejected_at"), row.getString("reject_reason"), Pays.of(row.getString("pays"))));
                }
            }
            return new Slice<>(lines, total);
        }
    }

    /** @return null where nothing stands */
    private static YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }
}
