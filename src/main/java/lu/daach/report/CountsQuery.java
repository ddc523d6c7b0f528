package lu.daach.report;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Counts households; what of it may be told is decided elsewhere. */
final class CountsQuery {

    /** By size on the day; the last column stands for that many and more. */
    static final List<String> SIZES = List.of("one", "two", "three", "four", "fiveAndMore");

    /** By the days that are left of their contract. */
    static final List<String> TIMES = List.of("in30", "in60", "in90", "in180", "in365");

    private static final String WAITING = """
            select coalesce(w.commune_of_residence, 'unknown'), least(greatest(m.persons, 1), 5), count(*)
            from report.waiting w
            cross join lateral (select count(*) as persons from report.member p
                                where p.household_id = w.household_id and p.belongs @> cast(? as date)) m
            group by 1, 2
            """;

    private static final String ENDING = """
            select h.commune_code, case when days <= 30 then 1 when days <= 60 then 2 when days <= 90 then 3 when days <= 180 then 4 else 5 end,
                   count(*)
            from (select dwelling_id, upper(period) - 1 - cast(? as date) as days from report.stay where upper(period) > cast(? as date)) s
            join report.home h on h.dwelling_id = s.dwelling_id
            where days <= 365
            group by 1, 2
            """;

    private CountsQuery() {
    }

    /**
     * @param rows codes in the order of the table
     * @return by row and size; a commune that is in none of the rows counts under {@link Counts#ELSEWHERE}
     */
    static int[][] waiting(Connection connection, LocalDate day, List<String> rows) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITING)) {
            query.setDate(1, Date.valueOf(day));
            return read(query, rows, SIZES.size());
        }
    }

    /** By commune and the time that is left, counted from the day. */
    static int[][] ending(Connection connection, LocalDate day, List<String> rows) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENDING)) {
            query.setDate(1, Date.valueOf(day));
            query.setDate(2, Date.valueOf(day));
            return read(query, rows, TIMES.size());
        }
    }

    private static int[][] read(PreparedStatement query, List<String> rows, int columns) throws SQLException {
        int[][] counts = new int[rows.size()][columns];
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                int at = rows.indexOf(row.getString(1));
                counts[at < 0 ? rows.indexOf(Counts.ELSEWHERE) : at][row.getInt(2) - 1] += row.getInt(3);
            }
        }
        return counts;
    }
}
