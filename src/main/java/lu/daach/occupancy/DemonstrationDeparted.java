package lu.daach.occupancy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.organisation.Demonstration;

/** The households of the demonstration that have left: one of them known to nobody else, the others where they apply no more. */
final class DemonstrationDeparted {

    static final String NAME = "Marguerite Bourg-Thill";

    private static final LocalDate BORN = LocalDate.of(1941, 2, 9);
    private static final LocalDate BOOKS_FROM = LocalDate.of(2024, 1, 1);
    private static final BigDecimal PENSION = new BigDecimal("2134.60");

    private final Connection connection;

    DemonstrationDeparted(Connection connection) {
        this.connection = connection;
    }

    /** Somebody who lived alone in the canton and died. */
    void household() throws SQLException {
        UUID id = Demonstration.id("household/" + DemonstrationPast.DECEASED);
        try (PreparedStatement insert = connection.prepareStatement("insert into household.household (region_id, id, file_number, last_name,"
                + " language, referent_id, status, incomes_known)"
                + " values (?, ?, (select max(file_number) + 1 from household.household where region_id = ?), ?, ?, ?, ?, true)")) {
            DemonstrationSteps.set(insert, Demonstration.REDANGE, id, Demonstration.REDANGE, "Bourg-Thill", "lb",
                    Demonstration.id("staff/social"), "left");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into household.person (region_id, id, household_id, position, key,"
                + " last_name, first_name, born, role) values (?, ?, ?, 0, 'a', ?, ?, ?, 'applicant')")) {
            DemonstrationSteps.set(insert, Demonstration.REDANGE, Demonstration.id("person/" + DemonstrationPast.DECEASED + "/a"), id,
                    "Bourg-Thill", "Marguerite", BORN);
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into household.income (region_id, id, household_id, position,"
                + " person_key, kind, net, per, period, proven) values (?, ?, ?, 0, 'a', 'pension', ?, 'month', daterange(?, null), true)")) {
            DemonstrationSteps.set(insert, Demonstration.REDANGE, Demonstration.id("income/" + DemonstrationPast.DECEASED + "/0"), id, PENSION,
                    BOOKS_FROM);
        }
    }

    /** Who neither lives in the pool nor applies has left it. */
    void left() throws SQLException {
        Object[] ids = Stream.concat(DemonstrationPast.OF_REDANGE.stream(), DemonstrationPast.OF_SECOND.stream())
                .map(past -> Demonstration.id("household/" + past.household())).toArray();
        try (PreparedStatement update = connection.prepareStatement(
                "update household.household set status = 'left' where status = 'known' and id = any(?)")) {
            update.setArray(1, connection.createArrayOf("uuid", ids));
            update.executeUpdate();
        }
    }
}
