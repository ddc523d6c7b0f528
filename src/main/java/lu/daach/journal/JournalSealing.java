package lu.daach.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.boot.Settings;
import lu.daach.database.Database;

/**
 * Seals the journal of every region once a minute, and looks it through when asked. An entry is under a seal two minutes after it was written
 * at the latest; until then only its rights protect it.
 */
@ApplicationScoped
public class JournalSealing {

    private static final Logger LOG = Logger.getLogger(JournalSealing.class.getName());

    private static final int EVERY_SECONDS = 60;
    private static final int MOST_AT_ONCE = 20_000;

    private static final String COLUMNS = "select id, (extract(epoch from at) * 1000000)::bigint, staff_id::text, staff_name, action, outcome, subject_kind,"
            + " subject_id, array_to_string(fields, chr(31)), note from journal.entry";

    private static final String ENTRIES = COLUMNS + " where region_id = ? and id > ? and id <= ? order by id limit ?";

    private static final String LAST = "select distinct on (region_id) region_id, sequence, after_id, last_id, entries, hash, signature from journal.seal"
            + " order by region_id, sequence desc";

    private static final String SEALS = "select region_id, sequence, after_id, last_id, entries, hash, signature from journal.seal where region_id = ?"
            + " order by sequence";

    private static final String SETTLED = "select last_id from journal.horizon where running_before <= pg_snapshot_xmin(pg_current_snapshot())"
            + " and noted_at < clock_timestamp() - interval '1 second'";

    private static final String AFTER = "select region_id, sequence, after_id, last_id, entries, hash, signature from journal.seal where region_id = ?"
            + " and sequence > ? order by sequence";

    /** Anew only once the last one is settled: whoever asks again and again would else push it before themselves for ever. */
    private static final String NOTE = "insert into journal.horizon (last_id, running_before) select coalesce(max(id), 0),"
            + " pg_snapshot_xmax(pg_current_snapshot()) from journal.entry on conflict (only_row) do update set last_id = excluded.last_id,"
            + " running_before = excluded.running_before, noted_at = clock_timestamp()"
            + " where horizon.running_before <= pg_snapshot_xmin(pg_current_snapshot()) and horizon.noted_at < clock_timestamp() - interval '1 second'";

    private static final String OPEN = "select e.region_id from journal.entry e where e.id <= ? and e.id > coalesce((select max(s.last_id)"
            + " from journal.seal s where s.region_id = e.region_id), 0) group by e.region_id order by e.region_id";

    private static final String KEEP = "insert into journal.seal (region_id, sequence, after_id, last_id, entries, hash, signature)"
            + " values (?, ?, ?, ?, ?, ?, ?)";

    @Resource
    private ManagedScheduledExecutorService clockwork;

    private JournalChain chain;
    private Anchors anchors;

    /**
     * Takes the key out of the keys folder and begins to seal.
     *
     * @throws Settings.Invalid when the journal is sealed already and the key is missing
     */
    public void begin(Settings settings) {
        try (Connection connection = Database.open().ownerConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from journal.seal limit 1")) {
            chain = new JournalChain(SealKey.in(settings.keys(), row.next()));
        } catch (SQLException e) {
            throw new IllegalStateException("the seals of the journal could not be read: " + e.getMessage(), e);
        }
        anchors = new Anchors(settings.data());
        clockwork.scheduleWithFixedDelay(this::quietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void quietly() {
        try {
            seal();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The journal could not be sealed this minute", e);
        }
    }

    /**
     * Seals what was written before the last time that this was asked for.
     *
     * @throws SQLException when the database does not answer; nothing is sealed then
     */
    public synchronized void seal() throws SQLException {
        List<Seal> fresh = new ArrayList<>();
        try (Connection connection = Database.open().ownerConnection()) {
            notWrittenDown(connection, fresh);
            connection.setAutoCommit(false);
            long settled = settled(connection);
            Map<Integer, Seal> last = new TreeMap<>();
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LAST)) {
                while (row.next()) {
                    last.put(row.getInt(1), read(row));
                }
            }
            for (int region : open(connection, settled)) {
                Seal before = last.get(region);
                List<JournalEntry> entries = entries(connection, region, before == null ? 0 : before.lastId(), settled, MOST_AT_ONCE);
                Seal seal = chain.next(region, before, entries);
                keep(connection, seal);
                fresh.add(seal);
            }
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(NOTE);
            }
            connection.commit();
        }
        anchors.add(fresh);
    }

    /** The seals after the last one that was written down outside: a crash between the two must not leave a hole. */
    private void notWrittenDown(Connection connection, List<Seal> found) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            for (Map.Entry<Integer, Integer> last : anchors.last().entrySet()) {
                query.setInt(1, last.getKey());
                query.setInt(2, last.getValue());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(read(row));
                    }
                }
            }
        }
    }

    /**
     * Looks a region's journal through, from its first entry to its last seal.
     *
     * @param connection bound to the region
     */
    public JournalProof prove(Connection connection, int region) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SEALS)) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    seals.add(read(row));
                }
            }
        }
        long last = seals.isEmpty() ? 0 : seals.get(seals.size() - 1).lastId();
        try (PreparedStatement query = connection.prepareStatement("select count(*) filter (where id > ?),"
                + " (select max(sealed_at) from journal.seal where region_id = ?) from journal.entry where region_id = ?")) {
            query.setLong(1, last);
            query.setInt(2, region);
            query.setInt(3, region);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Timestamp at = row.getTimestamp(2);
                return new JournalProof(seals.stream().mapToLong(Seal::entries).sum(), row.getLong(1), at == null ? null : at.toInstant(),
                        chain.faults(region, seals, (after, until) -> between(connection, region, after, until), anchors.of(region)));
            }
        }
    }

    private static List<JournalEntry> between(Connection connection, int region, long after, long until) {
        try {
            return entries(connection, region, after, until, Integer.MAX_VALUE);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private static long settled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SETTLED)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static List<Integer> open(Connection connection, long settled) throws SQLException {
        List<Integer> regions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OPEN)) {
            query.setLong(1, settled);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    regions.add(row.getInt(1));
                }
            }
        }
        return regions;
    }

    private static List<JournalEntry> entries(Connection connection, int region, long after, long until, int most) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setInt(1, region);
            query.setLong(2, after);
            query.setLong(3, until);
            query.setInt(4, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(new JournalEntry(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                            row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10)));
                }
            }
        }
        return entries;
    }

    private static Seal read(ResultSet row) throws SQLException {
        return new Seal(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getInt(5), row.getBytes(6), row.getBytes(7));
    }

    private static void keep(Connection connection, Seal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setInt(1, seal.region());
            insert.setInt(2, seal.sequence());
            insert.setLong(3, seal.afterId());
            insert.setLong(4, seal.lastId());
            insert.setInt(5, seal.entries());
            insert.setBytes(6, seal.hash());
            insert.setBytes(7, seal.signature());
            insert.executeUpdate();
        }
    }
}
