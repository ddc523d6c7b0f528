package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.banking.camt.ReadStatement;
import lu.daach.banking.camt.Statements053;
import lu.daach.banking.rules.Verdict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;

/** Keeps statements, their lines and movements; sees those of the bound region only. */
@ApplicationScoped
class StatementStore {

    private static final String ACCOUNTS = "select id, iban, label, closing from banking.own_account order by label, iban";

    private static final String LOCK = "select id, iban, label, closing from banking.own_account where iban = ? for update";

    private static final String OPEN = "insert into banking.own_account (iban, label) values (?, ?)";

    private static final String SAME = """
            select 1 from banking.statement
            where account_id = ? and bank_id = ? and electronic_number is not distinct from ? and legal_number is not distinct from ?
              and from_day = ? and until_day = ? and opening = ? and closing = ?""";

    /** The lines of a statement in the intake; lines that look alike are counted. */
    private static final String ARRIVED = """
            with line as (
                select i.*, row_number() over (partition by i.digest order by i.position) as nth from intake i where i.statement = ? and i.part = 1
            )""";

    /** The lines of a parked statement, counted when it came. */
    private static final String PARKED = """
            with line as (select e.*, e.occurrence as nth from banking.entry e where e.statement_id = ?)""";

    /** How many lines that look alike are imported already. */
    private static final String SEEN = """
            , seen as (
                select e.digest, max(e.occurrence) as most from banking.entry e
                where e.account_id = ? and e.imported and e.digest in (select l.digest from line l) group by e.digest
            )
            """;

    private static final String WEIGHT = """
            select count(*) as lines, count(*) filter (where l.nth <= s.most) as known,
                   count(*) filter (where l.nth <= s.most and l.named) as known_named,
                   coalesce(sum(l.amount) filter (where l.nth <= s.most), 0) as moved,
                   coalesce(sum(l.amount) filter (where l.nth <= s.most and l.named), 0) as moved_named
            from line l left join seen s on s.digest = l.digest""";

    private static final String WEIGH_ARRIVED = ARRIVED + SEEN + WEIGHT;

    private static final String WEIGH_PARKED = PARKED + SEEN + WEIGHT;

    private static final String KEEP_STATEMENT = """
            insert into banking.statement (id, account_id, bank_id, electronic_number, legal_number, from_day, until_day, opening, closing,
                                           state, received_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String KEEP = """
            insert into banking.entry (id, account_id, statement_id, position, digest, occurrence, named, imported, amount, booked_on, value_on,
                                       bank_reference, additional)
            """;

    private static final String KEEP_ALL = KEEP + """
            select i.entry_id, ?, ?, i.position, i.digest, coalesce(a.nth, 1), i.named, ?, i.amount, i.booked_on, i.value_on, i.bank_reference, i.additional
            from intake i left join (
                select k.entry_id, k.nth from (
                    select j.entry_id, row_number() over (partition by j.digest order by j.position) as nth from intake j where j.statement = ? and j.part = 1) k
                where k.nth > 1) a on a.entry_id = i.entry_id
            where i.statement = ? and i.part = 1""";

    private static final String KEEP_FRESH = ARRIVED + SEEN + KEEP + """
            select l.entry_id, ?, ?, l.position, l.digest, case when ? and not l.named then coalesce(s.most, 0) + l.nth else l.nth end, l.named, true,
                   l.amount, l.booked_on, l.value_on, l.bank_reference, l.additional
            from line l left join seen s on s.digest = l.digest
            where l.nth > coalesce(s.most, 0) or ? and not l.named
            order by l.position""";

    private static final String FORGET_KNOWN = """
            delete from intake i where i.statement = ? and not exists (select from banking.entry e where e.id = i.entry_id)""";

    private static final String KEEP_MOVEMENTS = """
            insert into banking.movement (id, entry_id, position, amount, name, fingerprint, masked_iban, end_to_end, reference, remittance, returned,
                                          return_reason)
            select i.movement_id, i.entry_id, i.part, i.moved, i.name, i.fingerprint, i.masked_iban, i.end_to_end, i.reference, i.remittance, i.returned,
                   i.return_reason
            from intake i where i.statement = ?""";

    private static final String CLOSE = "update banking.own_account set closing = ? where id = ?";

    private static final String WAITING = """
            select id, opening, closing from banking.statement where account_id = ? and state = 'parked' order by from_day, until_day, arrival""";

    private static final String TAKE_IN = PARKED + SEEN + """
            update banking.entry e
            set imported = true, occurrence = case when ? and not l.named then coalesce(s.most, 0) + l.nth else l.nth end
            from line l left join seen s on s.digest = l.digest
            where e.region_id = l.region_id and e.id = l.id and (l.nth > coalesce(s.most, 0) or ? and not l.named)""";

    private static final String DROP_REST = "delete from banking.entry where statement_id = ? and not imported";

    private static final String TAKEN_IN = "update banking.statement set state = 'imported' where id = ?";

    private static final String DROP = "delete from banking.statement where id = ?";

    private static final String LIST = """
            select s.id, a.iban, coalesce(s.electronic_number, s.legal_number, s.bank_id) as number, s.from_day, s.until_day, s.opening, s.closing,
                   s.state, count(*) over () as total,
                   (select count(*) from banking.entry e where e.region_id = s.region_id and e.statement_id = s.id) as entries,
                   (select count(*) from banking.entry e
                    join banking.movement m on m.region_id = e.region_id and m.entry_id = e.id
                    where e.region_id = s.region_id and e.statement_id = s.id and e.imported and (m.amount > 0 or m.returned)
                      and m.amount <> coalesce((select sum(t.amount) from banking.match t where t.region_id = m.region_id and t.movement_id = m.id
                          and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)), 0)) as unmatched
            from banking.statement s join banking.own_account a on a.region_id = s.region_id and a.id = s.account_id
            where (cast(? as text) is null or a.iban = ?)
            order by s.until_day desc, s.from_day desc, s.arrival desc
            limit ? offset ?""";

    private static final String COUNT = """
            select count(*) from banking.statement s join banking.own_account a on a.region_id = s.region_id and a.id = s.account_id
            where (cast(? as text) is null or a.iban = ?)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PayerVault vault;

    private static final String TIME = "set local statement_timeout = '10min'; set local transaction_timeout = 0; set local transaction_timeout = '15min'; set local lock_timeout = '2min';"
            + " set local work_mem = '64MB'";

    /** A parked statement. */
    record Waiting(UUID id, BigDecimal opening, BigDecimal closing) {
    }

    /** A file that was read; its lines stand in the transaction's {@link Intake}. */
    List<ReadStatement> read(InputStream file) {
        return work(connection -> {
            try (PreparedStatement time = connection.prepareStatement(TIME)) {
                time.execute();
            }
            try (Intake intake = new Intake(connection, vault.press(connection))) {
                List<ReadStatement> read = Statements053.read(file, intake);
                intake.end();
                return read;
            }
        });
    }

    List<OwnAccount> accounts() {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ACCOUNTS); ResultSet row = query.executeQuery()) {
                List<OwnAccount> accounts = new ArrayList<>();
                while (row.next()) {
                    accounts.add(account(row));
                }
                return accounts;
            }
        });
    }

    void open(String iban, String label) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
                insert.setString(1, iban);
                insert.setString(2, label);
                return insert.executeUpdate();
            }
        });
    }

    /** The account, held until the end of the transaction: statements of one account are judged one after the other; null when unknown. */
    OwnAccount lock(String iban) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOCK)) {
                query.setString(1, iban);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? account(row) : null;
                }
            }
        });
    }

    private static OwnAccount account(ResultSet row) throws SQLException {
        BigDecimal closing = row.getBigDecimal("closing");
        return new OwnAccount(row.getObject("id", UUID.class), row.getString("iban"), row.getString("label"), closing == null ? null : new Money(closing));
    }

    /** Whether the same statement is there, imported or parked. */
    boolean knows(UUID account, ReadStatement statement) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SAME)) {
                query.setObject(1, account);
                query.setString(2, statement.bankId());
                query.setString(3, statement.electronicNumber());
                query.setString(4, statement.legalNumber());
                query.setObject(5, statement.from());
                query.setObject(6, statement.until());
                query.setBigDecimal(7, statement.opening());
                query.setBigDecimal(8, statement.closing());
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** The lines of the statement at this place of the file beside what is imported already. */
    Verdict.Weight weigh(UUID account, int place) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(WEIGH_ARRIVED)) {
                query.setInt(1, place);
                query.setObject(2, account);
                return weight(query);
            }
        });
    }

    /** The lines of a parked statement beside what is imported already. */
    Verdict.Weight weigh(UUID account, Waiting parked) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(WEIGH_PARKED)) {
                query.setObject(1, parked.id());
                query.setObject(2, account);
                return weight(query);
            }
        });
    }

    private static Verdict.Weight weight(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return new Verdict.Weight(row.getInt("lines"), row.getInt("known"), row.getInt("known_named"), row.getBigDecimal("moved"), row.getBigDecimal("moved_named"));
        }
    }

    /**
     * Keeps a statement, imported or parked, with those of its lines that are new.
     *
     * @param place in the file
     * @param seen whether some of its lines look like imported ones
     */
    UUID keep(UUID account, ReadStatement statement, int place, Verdict verdict, boolean seen, UUID by) {
        return work(connection -> {
            UUID id = Ids.fresh();
            boolean imported = verdict.state() == Verdict.State.IMPORTED;
            try (PreparedStatement insert = connection.prepareStatement(KEEP_STATEMENT)) {
                insert.setObject(1, id);
                insert.setObject(2, account);
                insert.setString(3, statement.bankId());
                insert.setString(4, statement.electronicNumber());
                insert.setString(5, statement.legalNumber());
                insert.setObject(6, statement.from());
                insert.setObject(7, statement.until());
                insert.setBigDecimal(8, statement.opening());
                insert.setBigDecimal(9, statement.closing());
                insert.setString(10, imported ? "imported" : "parked");
                insert.setObject(11, by);
                insert.executeUpdate();
            }
            if (imported && seen) {
                keepFresh(connection, account, id, place, verdict.fresh() == Verdict.Fresh.UNNAMED_TOO);
            } else {
                keepAll(connection, account, id, place, imported);
            }
            try (PreparedStatement insert = connection.prepareStatement(KEEP_MOVEMENTS)) {
                insert.setInt(1, place);
                insert.executeUpdate();
            }
            if (imported) {
                close(connection, account, statement.closing());
            }
            return id;
        });
    }

    private static void keepAll(Connection connection, UUID account, UUID statement, int place, boolean imported) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP_ALL)) {
            insert.setObject(1, account);
            insert.setObject(2, statement);
            insert.setBoolean(3, imported);
            insert.setInt(4, place);
            insert.setInt(5, place);
            insert.executeUpdate();
        }
    }

    private static void keepFresh(Connection connection, UUID account, UUID statement, int place, boolean unnamedToo) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP_FRESH)) {
            insert.setInt(1, place);
            insert.setObject(2, account);
            insert.setObject(3, account);
            insert.setObject(4, statement);
            insert.setBoolean(5, unnamedToo);
            insert.setBoolean(6, unnamedToo);
            insert.executeUpdate();
        }
        try (PreparedStatement forget = connection.prepareStatement(FORGET_KNOWN)) {
            forget.setInt(1, place);
            forget.executeUpdate();
        }
    }

    private static void close(Connection connection, UUID account, BigDecimal closing) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLOSE)) {
            update.setBigDecimal(1, closing);
            update.setObject(2, account);
            update.executeUpdate();
        }
    }

    /** The parked statements of an account, the earliest first. */
    List<Waiting> waiting(UUID account) {
        return work(connection -> {
            List<Waiting> waiting = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(WAITING)) {
                query.setObject(1, account);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        waiting.add(new Waiting(row.getObject(1, UUID.class), row.getBigDecimal(2), row.getBigDecimal(3)));
                    }
                }
            }
            return waiting;
        });
    }

    /** What was parked is imported: those of its lines that are new. */
    void release(UUID account, Waiting one, boolean unnamedToo) {
        work(connection -> {
            try (PreparedStatement update = connection.prepareStatement(TAKE_IN)) {
                update.setObject(1, one.id());
                update.setObject(2, account);
                update.setBoolean(3, unnamedToo);
                update.setBoolean(4, unnamedToo);
                update.executeUpdate();
            }
            try (PreparedStatement rest = connection.prepareStatement(DROP_REST); PreparedStatement taken = connection.prepareStatement(TAKEN_IN)) {
                rest.setObject(1, one.id());
                rest.executeUpdate();
                taken.setObject(1, one.id());
                taken.executeUpdate();
            }
            close(connection, account, one.closing());
            return null;
        });
    }

    /** Forgets a parked statement: everything in it came by other ones. */
    void drop(UUID statement) {
        work(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DROP)) {
                delete.setObject(1, statement);
                return delete.executeUpdate();
            }
        });
    }

    /** The last first. @param iban null for all */
    Slice<StatementSheet> list(String iban, int first, int most) {
        return work(connection -> {
            List<StatementSheet> found = new ArrayList<>();
            long total = 0;
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setString(1, iban);
                query.setString(2, iban);
                query.setInt(3, most);
                query.setInt(4, first);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        found.add(new StatementSheet(row.getObject("id", UUID.class), row.getString("iban"), row.getString("number"),
                                row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
                                new Money(row.getBigDecimal("opening")), new Money(row.getBigDecimal("closing")),
                                row.getString("state").equals("parked"), row.getLong("entries"), row.getLong("unmatched")));
                    }
                }
            }
            if (found.isEmpty()) {
                try (PreparedStatement query = connection.prepareStatement(COUNT)) {
                    query.setString(1, iban);
                    query.setString(2, iban);
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        total = row.getLong(1);
                    }
                }
            }
            return new Slice<>(found, total);
        });
    }

    /** What is done on the transaction's own connection. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    <T> T work(Work<T> work) {
        try {
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
