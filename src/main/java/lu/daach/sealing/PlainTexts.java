package lu.daach.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Texts that an earlier version of the product kept in plain, to be sealed at the next start.
 *
 * @param table schema and name
 * @param find gives region, organisation, id and the bytes of the text of those that are still in plain
 * @param keep puts the sealed text, region and id, in this order, and empties the plain one
 * @param column where the sealed text belongs ({@link SealedPlace#column}); its version is 1
 * @param trigger that forbids any change of the table and steps aside for this one; null for none
 */
public record PlainTexts(String table, Prepared find, Prepared keep, String column, String trigger) {

    /** A statement of the module that keeps the texts. */
    public interface Prepared {

        PreparedStatement on(Connection connection) throws SQLException;
    }
}
