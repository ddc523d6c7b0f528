package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.banking.camt.ReadEntry;
import lu.daach.banking.camt.ReadPart;
import lu.daach.banking.camt.ReadStatement;
import lu.daach.banking.rules.Verdict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;

/** Keeps statements, their lines and movements; sees those of the bound region only. */
@ApplicationScoped
class StatementStore {

    private static final int CHUNK = 2000;
    private static final int HEAD = 4;

    private static final String ACCOUNTS = "select id, iban, label, closing from banking.own_account order by label, iban";

    private static final String LOCK = "select id, iban, label, closing from banking.own_account where iban = ? for update";

    private static final String OPEN = "insert into banking.own_account (iban, label) values (?, ?)";

    private static final String SAME = """
            select 1 from banking.statement
            where account_id = ? and bank_id = ? and electronic_number is not distinct from ? and legal_number is not distinct from ?
              and from_day = ? and until_day = ? and opening = ? and closing = ?""";

    private static final String KNOWN = """
            select w.position
            from unnest(?::integer[], ?::bytea[], ?::integer[]) as w (position, digest, occurrence)
            where exists (select from banking.entry e where e.account_id = ? and e.digest = w.digest and e.occurrence = w.occurrence and e.imported)""";

    private static final String COUNTED = """
            select digest, max(occurrence) as most from banking.entry
            where account_id = ? and imported and digest = any(?) group by digest""";

    private static final String KEEP_STATEMENT = """
            insert into banking.statement (id, account_id, bank_id, electronic_number, legal_number, from_day, until_day, opening, closing,
                                           state, received_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String KEEP_ENTRIES = """
            insert into banking.entry (id, account_id, statement_id, position, digest, occurrence, named, imported, amount, booked_on, value_on,
                                       bank_reference, additional)
            select w.id, ?, ?, w.position, w.digest, w.occurrence, w.named, ?, w.amount, w.booked_on, w.value_on, w.bank_reference, w.additional
            from unnest(?::uuid[], ?::integer[], ?::bytea[], ?::integer[], ?::boolean[], ?::numeric[], ?::date[], ?::date[], ?::text[], ?::text[])
                as w (id, position, digest, occurrence, named, amount, booked_on, value_on, bank_reference, additional)""";

    private static final String KEEP_MOVEMENTS = """
            insert into banking.movement (id, entry_id, position, amount, name, fingerprint, masked_iban, end_to_end, reference, remittance, returned)
            select gen_random_uuid(), w.entry_id, w.position, w.amount, w.name, w.fingerprint, w.masked_iban, w.end_to_end, w.reference,
                   w.remittance, w.returned
            from unnest(?::uuid[], ?::integer[], ?::numeric[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                as w (entry_id, position, amount, name, fingerprint, masked_iban, end_to_end, reference, remittance, returned)""";

    private static final String CLOSE = "update banking.own_account set closing = ? where id = ?";

    private static final String WAITING = """
            select id, opening, closing from banking.statement where account_id = ? and state = 'parked' order by from_day, until_day, arrival""";

    private static final String WAITING_LINES = """
            select position, digest, occurrence, named, amount from banking.entry where statement_id = ? order by position""";

    private static final String TAKE_IN = """
            update banking.entry e set imported = true, occurrence = w.occurrence
            from unnest(?::integer[], ?::integer[]) as w (position, occurrence)
            where e.statement_id = ? and e.position = w.position""";

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

    /**
     * A parked statement.
     *
     * @param lines as the verdict asks for them
     */
    record Waiting(UUID id, BigDecimal opening, BigDecimal closing, List<EntryDigest> digests, List<Integer> positions, List<Verdict.Line> lines) {
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

    /** The places (from 0) of those lines that are imported already. */
    Set<Integer> known(UUID account, List<EntryDigest> digests) {
        return work(connection -> {
            Set<Integer> known = new HashSet<>();
            try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
                for (int from = 0; from < digests.size(); from += CHUNK) {
                    List<EntryDigest> chunk = digests.subList(from, Math.min(from + CHUNK, digests.size()));
                    Integer[] places = new Integer[chunk.size()];
                    for (int i = 0; i < places.length; i++) {
                        places[i] = from + i;
                    }
                    array(query, 1, "integer", places);
                    array(query, 2, "bytea", chunk.stream().map(EntryDigest::digest).toArray(byte[][]::new));
                    array(query, 3, "integer", chunk.stream().map(EntryDigest::occurrence).toArray());
                    query.setObject(4, account);
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            known.add(row.getInt(1));
                        }
                    }
                }
            }
            return known;
        });
    }

    /** The lines with an occurrence that is free, where they look like imported ones but are new. */
    private static List<EntryDigest> counted(Connection connection, UUID account, List<EntryDigest> digests) throws SQLException {
        Map<String, Integer> most = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTED)) {
            query.setObject(1, account);
            array(query, 2, "bytea", digests.stream().map(EntryDigest::digest).toArray(byte[][]::new));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    most.put(HexFormat.of().formatHex(row.getBytes(1)), row.getInt(2));
                }
            }
        }
        if (most.isEmpty()) {
            return digests;
        }
        List<EntryDigest> free = new ArrayList<>();
        for (EntryDigest one : digests) {
            String hex = HexFormat.of().formatHex(one.digest());
            free.add(most.containsKey(hex) ? new EntryDigest(one.digest(), most.merge(hex, 1, Integer::sum), one.named()) : one);
        }
        return free;
    }

    /**
     * Keeps a statement with those of its lines that are named.
     *
     * @param places of the lines, from 0
     */
    UUID keep(UUID account, ReadStatement statement, List<EntryDigest> all, List<Integer> places, boolean imported, UUID by) {
        return work(connection -> {
            UUID id = Ids.fresh();
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
            List<EntryDigest> digests = places.stream().map(all::get).toList();
            digests = imported && !digests.isEmpty() ? counted(connection, account, digests) : digests;
            PayerVault.Press press = vault.press(connection);
            for (int from = 0; from < places.size(); from += CHUNK) {
                int to = Math.min(from + CHUNK, places.size());
                keepLines(connection, account, id, statement, digests.subList(from, to), places.subList(from, to), imported, press);
            }
            if (imported) {
                close(connection, account, statement.closing());
            }
            return id;
        });
    }

    private static void keepLines(Connection connection, UUID account, UUID statement, ReadStatement read, List<EntryDigest> digests,
            List<Integer> places, boolean imported, PayerVault.Press press) throws SQLException {
        List<ReadEntry> lines = places.stream().map(read.entries()::get).toList();
        UUID[] ids = new UUID[lines.size()];
        java.util.Arrays.setAll(ids, i -> Ids.fresh());
        try (PreparedStatement insert = connection.prepareStatement(KEEP_ENTRIES)) {
            insert.setObject(1, account);
            insert.setObject(2, statement);
            insert.setBoolean(3, imported);
            array(insert, 4, "uuid", ids);
            array(insert, 5, "integer", places.stream().map(place -> place + 1).toArray());
            array(insert, 6, "bytea", digests.stream().map(EntryDigest::digest).toArray(byte[][]::new));
            array(insert, 7, "integer", digests.stream().map(EntryDigest::occurrence).toArray());
            array(insert, 8, "boolean", digests.stream().map(EntryDigest::named).toArray());
            array(insert, 9, "numeric", lines.stream().map(ReadEntry::amount).toArray());
            array(insert, 10, "date", lines.stream().map(ReadEntry::bookedOn).toArray());
            array(insert, 11, "date", lines.stream().map(ReadEntry::valueOn).toArray());
            array(insert, 12, "text", lines.stream().map(ReadEntry::bankReference).toArray());
            array(insert, 13, "text", lines.stream().map(ReadEntry::additional).toArray());
            insert.executeUpdate();
        }
        List<UUID> of = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Boolean> returned = new ArrayList<>();
        List<ReadPart> parts = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            int position = 0;
            for (ReadPart part : lines.get(i).parts()) {
                of.add(ids[i]);
                positions.add(++position);
                returned.add(part.returned() || lines.get(i).reversal());
                parts.add(part);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(KEEP_MOVEMENTS)) {
            array(insert, 1, "uuid", of.toArray());
            array(insert, 2, "integer", positions.toArray());
            array(insert, 3, "numeric", parts.stream().map(ReadPart::amount).toArray());
            array(insert, 4, "text", parts.stream().map(ReadPart::name).toArray());
            array(insert, 5, "bytea", parts.stream().map(part -> press.of(part.iban())).toArray(byte[][]::new));
            array(insert, 6, "text", parts.stream().map(part -> masked(part.iban())).toArray());
            array(insert, 7, "text", parts.stream().map(ReadPart::endToEnd).toArray());
            array(insert, 8, "text", parts.stream().map(ReadPart::reference).toArray());
            array(insert, 9, "text", parts.stream().map(ReadPart::remittance).toArray());
            array(insert, 10, "boolean", returned.toArray());
            insert.executeUpdate();
        }
    }

    /** Its ends: {@code LU28 … 0000}; null for null, and for what is too short to hide anything. */
    private static String masked(String iban) {
        return iban == null || iban.length() < 2 * HEAD + HEAD ? null : iban.substring(0, HEAD) + " … " + iban.substring(iban.length() - HEAD);
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
            try (PreparedStatement query = connection.prepareStatement(WAITING); PreparedStatement lines = connection.prepareStatement(WAITING_LINES)) {
                query.setObject(1, account);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Waiting one = new Waiting(row.getObject(1, UUID.class), row.getBigDecimal(2), row.getBigDecimal(3), new ArrayList<>(),
                                new ArrayList<>(), new ArrayList<>());
                        waiting.add(one);
                        lines.setObject(1, one.id());
                        try (ResultSet line = lines.executeQuery()) {
                            while (line.next()) {
                                one.positions().add(line.getInt("position"));
                                one.digests().add(new EntryDigest(line.getBytes("digest"), line.getInt("occurrence"), line.getBoolean("named")));
                                one.lines().add(new Verdict.Line(line.getBigDecimal("amount"), line.getBoolean("named")));
                            }
                        }
                    }
                }
            }
            return waiting;
        });
    }

    /** What was parked is imported: those of its lines that are new. */
    void release(UUID account, Waiting one, List<Integer> places) {
        work(connection -> {
            List<EntryDigest> digests = places.stream().map(one.digests()::get).toList();
            digests = digests.isEmpty() ? digests : counted(connection, account, digests);
            try (PreparedStatement update = connection.prepareStatement(TAKE_IN)) {
                array(update, 1, "integer", places.stream().map(one.positions()::get).toArray());
                array(update, 2, "integer", digests.stream().map(EntryDigest::occurrence).toArray());
                update.setObject(3, one.id());
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

    private static void array(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
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
