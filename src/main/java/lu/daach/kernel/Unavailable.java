package lu.daach.kernel;

import java.sql.SQLException;
import java.util.Set;

/**
 * Whether something failed only because the database is away or has no connection left: nothing was done, and the same will do in a moment.
 * Told by what PostgreSQL calls it (SQLSTATE classes 08 and 57P, no space left, too many connections, a statement out of
 * time) and by the server's pool.
 */
public final class Unavailable {

    /** After how many seconds to ask again. */
    public static final int RETRY_SECONDS = 5;

    private static final Set<String> STATES = Set.of("53100", "53300", "57014");
    private static final Set<String> CLASSES = Set.of("08", "57P");
    private static final String POOL = "Error in allocating a connection";

    private Unavailable() {
    }

    public static boolean caused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && told(failed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean told(SQLException failed) {
        String state = failed.getSQLState();
        if (state != null && (STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith))) {
            return true;
        }
        return failed.getMessage() != null && failed.getMessage().contains(POOL);
    }
}
