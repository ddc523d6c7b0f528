package lu.daach.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The server's source of connections; the first one opens the {@link Database}.
 *
 * <p>The pool around it asks a connection that has rested for 5 s whether it still works, and throws all away when one does
 * not: so requests are served again soon after the database was restarted under them.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/daach",
        className = "lu.daach.database.DaachDataSource",
        minPoolSize = 4,
        initialPoolSize = 4,
        maxPoolSize = 32,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=4000"
        })
public final class DaachDataSource extends SimpleDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return Database.open().applicationConnection();
    }
}
