package lu.daach.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.database.Database;
import lu.daach.database.WrittenAnew;

/**
 * Seals at the start what an earlier version kept in plain, and has the tables written anew, so that the old texts do not stay in what the
 * database has set free. On an installation that has nothing such it asks once for each and does nothing.
 */
@ApplicationScoped
public class PlainTextsSealed {

    private static final Logger LOG = Logger.getLogger(PlainTextsSealed.class.getName());

    @Inject
    @Any
    private Instance<FormerlyPlain> modules;

    @Inject
    private Sealing sealing;

    /**
     * To be called once the keys are there.
     *
     * @return how many texts were sealed
     */
    public int begin() {
        int sealed = 0;
        Set<String> changed = new LinkedHashSet<>();
        try (Connection connection = Database.open().ownerConnection()) {
            for (FormerlyPlain module : modules) {
                for (PlainTexts texts : module.texts()) {
                    int count = seal(connection, texts);
                    sealed += count;
                    if (count > 0) {
                        changed.add(texts.table());
                    }
                }
            }
            WrittenAnew.tables(connection, changed);
        } catch (SQLException e) {
            throw new IllegalStateException("texts that lie in plain could not be sealed: " + e.getMessage(), e);
        }
        return sealed;
    }

    private int seal(Connection connection, PlainTexts texts) throws SQLException {
        int count = 0;
        connection.setAutoCommit(false);
        try (PreparedStatement find = texts.find().on(connection); PreparedStatement keep = texts.keep().on(connection);
                ResultSet row = find.executeQuery()) {
            while (row.next()) {
                if (count == 0) {
                    trigger(connection, texts, "disable");
                }
                UUID record = row.getObject(3, UUID.class);
                SealedPlace place = new SealedPlace(row.getInt(1), row.getObject(2, UUID.class), texts.column(), record, 1);
                keep.setBytes(1, sealing.seal(connection, place, row.getBytes(4)));
                keep.setInt(2, row.getInt(1));
                keep.setObject(3, record);
                keep.executeUpdate();
                count++;
            }
        }
        if (count > 0) {
            trigger(connection, texts, "enable");
        }
        connection.commit();
        connection.setAutoCommit(true);
        if (count > 0) {
            LOG.log(Level.INFO, "Sealed {0} texts of {1} that lay in plain", new Object[] {count, texts.column()});
        }
        return count;
    }

    private static void trigger(Connection connection, PlainTexts texts, String how) throws SQLException {
        if (texts.trigger() != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table " + texts.table() + " " + how + " trigger " + texts.trigger());
            }
        }
    }
}
