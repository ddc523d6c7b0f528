package lu.daach.bench.bare;

import jakarta.annotation.sql.DataSourceDefinition;
import org.postgresql.ds.PGSimpleDataSource;

/** The pool of the product on the same database, with nothing of the product's in it. */
@DataSourceDefinition(
        name = "java:app/jdbc/bare",
        className = "lu.daach.bench.bare.BareSource",
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
public class BareSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    public BareSource() {
        setUrl(System.getProperty("bench.url"));
        setUser("daach_app");
        setPassword(System.getProperty("bench.password"));
    }
}
