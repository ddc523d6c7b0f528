package lu.daach.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Rows that belong to households, in the households' order: taken household by household, none read twice and none kept.
 *
 * @param <T> what a row is read as
 */
final class RowsByHousehold<T> {

    private static final int USUAL = 4;

    private final ResultSet rows;
    private final Reading<T> reading;
    private UUID next;

    @FunctionalInterface
    interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** @param rows whose first column is the household */
    RowsByHousehold(ResultSet rows, Reading<T> reading) throws SQLException {
        this.rows = rows;
        this.reading = reading;
        step();
    }

    /** Those of one household, whose turn it is: every one before it has been asked for. */
    List<T> of(UUID household) throws SQLException {
        if (!household.equals(next)) {
            return List.of();
        }
        List<T> found = new ArrayList<>(USUAL);
        while (household.equals(next)) {
            found.add(reading.of(rows));
            step();
        }
        return found;
    }

    private void step() throws SQLException {
        next = rows.next() ? (UUID) rows.getObject(1) : null;
    }
}
