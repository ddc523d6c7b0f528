package lu.daach.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections of the role that only reads figures, for reports: it sees the few columns that the modules publish, changes
 * nothing, and is no part of the request's transaction.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/report",
        className = "lu.daach.database.ReportDataSource",
        transactional = false,
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 8,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=4000"
        })
public final class ReportDataSource extends SimpleDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return Database.open().reportConnection();
    }
}
