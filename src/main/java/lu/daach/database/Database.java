package lu.daach.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import lu.daach.boot.Settings;
import lu.daach.boot.Start;
import org.postgresql.Driver;

/**
 * The one database of this installation, ready to be used: started, its roles made, its schema migrated, its settings safe.
 *
 * <p>Opened on first use, because the server asks for connections before any code of ours runs.
 */
public final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    private static final List<String> READING_LIMITS = List.of("set local statement_timeout = '20min'", "set local transaction_timeout = 0",
            "set local transaction_timeout = '20min'",
            "set local idle_in_transaction_session_timeout = '10min'");

    private static Database instance;

    private final Settings settings;
    private final Secrets secrets;
    private final EmbeddedPostgres embedded;

    private Database(Settings settings) throws IOException, SQLException {
        this.settings = settings;
        this.secrets = new Secrets(settings.keys());
        if (settings.embeddedDatabase()) {
            embedded = new EmbeddedPostgres(settings.data().resolve("postgres"), secrets);
            embedded.start();
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::stop, "daach-postgres-stop"));
            createEmbeddedDatabase();
            LOG.info("The embedded database listens on 127.0.0.1:" + embedded.port() + " (loopback only)");
        } else {
            embedded = null;
        }
        try (Connection admin = adminConnection()) {
            SafeSettings.require(admin);
            Roles.ensure(admin, settings.embeddedDatabase(), secrets);
        }
        Migrations.run(this);
    }

    /**
     * @throws IllegalStateException when there is no database to work with; the message says why
     */
    public static synchronized Database open() {
        if (instance == null) {
            try {
                instance = new Database(Settings.fromEnvironment());
            } catch (IOException | SQLException | RuntimeException e) {
                // Told here too, because the server asks for connections before the application opens and keeps the reason to itself.
                System.setProperty(Start.STATE, "failed: the database: " + e.getMessage());
                throw new IllegalStateException("the database: " + e.getMessage(), e);
            }
        }
        return instance;
    }

    /** Stops the embedded database, if it is one and runs. */
    public static synchronized void close() {
        if (instance != null && instance.embedded != null) {
            instance.embedded.stop();
        }
        instance = null;
    }

    public Settings settings() {
        return settings;
    }

    /** A connection of the role that serves requests; it owns nothing and sees no row before a region is bound. */
    Connection applicationConnection() throws SQLException {
        return connect(Roles.APPLICATION, secrets.password("database-app"), url());
    }

    /** A connection of the role that reads figures for reports; it sees no row before a region is bound either. */
    Connection reportConnection() throws SQLException {
        return connect(Roles.REPORT, secrets.password("database-report"), url());
    }

    /**
     * A connection of the serving role that reads one region as of one moment, behind the same walls as every request, and takes its time:
     * for what is read in pieces while something else writes. Nothing can be written by it.
     */
    public Connection readingConnection(int region) throws SQLException {
        Connection connection = applicationConnection();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            for (String limit : READING_LIMITS) {
                statement.execute(limit);
            }
            statement.execute("select set_config('daach.region', '" + region + "', true)");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** A connection of the role that owns the schema; for migrations and for loading an installation's first rows. */
    public Connection ownerConnection() throws SQLException {
        Connection connection = adminConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set role " + Roles.OWNER);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private Connection adminConnection() throws SQLException {
        return embedded == null
                ? connect(settings.databaseUser(), settings.databasePassword(), url())
                : connect(EmbeddedPostgres.SUPERUSER, secrets.password("database-superuser"), url());
    }

    private void createEmbeddedDatabase() throws SQLException {
        try (Connection connection = connect(EmbeddedPostgres.SUPERUSER, secrets.password("database-superuser"), url("postgres"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from pg_database where datname = 'daach'")) {
            if (!row.next()) {
                statement.execute("create database daach");
            }
        }
    }

    private String url() {
        return embedded == null ? settings.databaseUrl() : url("daach");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + embedded.port() + "/" + database;
    }

    private static Connection connect(String user, String password, String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "daach");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("reWriteBatchedInserts", "true");
        // Asked directly: DriverManager does not find a driver that came with the application.
        return new Driver().connect(url, properties);
    }
}
