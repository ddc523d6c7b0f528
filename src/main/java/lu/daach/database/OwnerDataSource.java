package lu.daach.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections of the owning role, for migrations. */
final class OwnerDataSource extends SimpleDataSource {

    private final Database database;

    OwnerDataSource(Database database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.ownerConnection();
    }
}
