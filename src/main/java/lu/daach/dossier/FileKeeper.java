package lu.daach.dossier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lu.daach.organisation.Permission;

/**
 * What one module keeps of a household and its people: what is told to them on request, by what its time is reckoned, and how it is given up.
 * The statements are the module's own; nobody else reaches into its tables.
 */
public interface FileKeeper {

    /** What somebody needs to be given this part. */
    Permission needs();

    /** What is told of one person: statements with region, household and, where it matters, the person's key in the household. */
    List<Told> told();

    /** When a file was last used, by kind: statements with the region, answering household, kind and day; no day while it is in use. */
    List<Prepared> uses();

    /** How the file is given up: statements with region and household, as the owner of the database, in the order given. */
    List<GivenUp> givenUp();

    /**
     * Opens what is kept sealed, as far as the caller may read it.
     *
     * @param column schema, table and column
     * @return null for what the caller may not read
     */
    default String opened(Sealed sealed, String column) {
        return null;
    }

    /**
     * What lies outside the database: asked before the rows are given up, in the same connection.
     *
     * @return what removes it, once the rows are gone for good
     */
    default Runnable filesGivenUp(Connection owner, int region, UUID household) throws SQLException {
        return () -> { };
    }

    /** A statement of the module. */
    interface Prepared {

        PreparedStatement on(Connection connection) throws SQLException;
    }

    /**
     * Rows that are told.
     *
     * @param table schema and name, which also names the part
     */
    record Told(String table, Prepared rows) {
    }

    /**
     * Rows that are given up.
     *
     * @param trigger that forbids any change of the table and steps aside for this one; null for none
     */
    record GivenUp(String table, Prepared change, String trigger) {

        public static GivenUp of(String table, Prepared change) {
            return new GivenUp(table, change, null);
        }
    }

    /** A sealed text as it was found. */
    record Sealed(int region, UUID organisation, UUID household, UUID record, byte[] bytes) {
    }
}
