package lu.daach.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/**
 * Tables written anew, so that what was taken out of them stays neither in what the database has set free, nor among the samples by
 * which it plans its queries.
 */
public final class WrittenAnew {

    private WrittenAnew() {
    }

    /**
     * @param owner a connection of the owner, outside of any transaction; it serves for nothing else afterwards
     * @param tables schema and name of each
     */
    public static void tables(Connection owner, Collection<String> tables) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set statement_timeout = '30min'");
            for (String table : tables) {
                statement.execute("vacuum (full, analyze) " + table);
            }
            if (!tables.isEmpty()) {
                statement.execute("reset role");
                statement.execute("vacuum (full) pg_catalog.pg_statistic");
            }
        }
    }
}
