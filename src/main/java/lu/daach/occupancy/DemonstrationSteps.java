package lu.daach.occupancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Demonstration;

/** Takes the demonstration's contracts from one state to the next, as the use-cases do, on the days on which it played. */
final class DemonstrationSteps {

    private static final LocalTime AT = LocalTime.of(10, 20);

    private final Connection connection;
    private final int region;
    private final Map<UUID, ContractState> states = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    DemonstrationSteps(Connection connection, int region) {
        this.connection = connection;
        this.region = region;
    }

    /** How a contract was concluded. */
    void concluded(UUID occupancy, ContractState state) {
        states.put(occupancy, state);
        numbers.put(occupancy, 0);
    }

    ContractState state(UUID occupancy) {
        return states.get(occupancy);
    }

    UUID take(UUID occupancy, StepKind kind, LocalDate on, UUID by, String reason, ContractState after) throws SQLException {
        return take(occupancy, kind, on, by, reason, after, null);
    }

    /** @param undoes the step that is undone; null for every other kind */
    UUID take(UUID occupancy, StepKind kind, LocalDate on, UUID by, String reason, ContractState after, UUID undoes) throws SQLException {
        int number = numbers.merge(occupancy, 1, Integer::sum);
        UUID id = Demonstration.id("step/" + occupancy + "/" + number);
        try (PreparedStatement insert = connection.prepareStatement("insert into occupancy.step (region_id, id, occupancy_id, number, kind,"
                + " on_day, at, by_id, by_name, reason, before, after, undoes)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)")) {
            set(insert, region, id, occupancy, number, kind.code(), on, on.atTime(AT).atOffset(ZoneOffset.UTC), by, name(by), reason,
                    StateArchive.write(states.get(occupancy)).toString(), StateArchive.write(after).toString(), undoes);
        }
        states.put(occupancy, after);
        keep(occupancy, after);
        return id;
    }

    private void keep(UUID occupancy, ContractState state) throws SQLException {
        Notice notice = state.notice();
        Death death = state.death();
        Exit exit = state.exit();
        try (PreparedStatement update = connection.prepareStatement("update occupancy.occupancy set period = daterange(lower(period), ?),"
                + " review_due_on = ?, longer_stay_reason = ?, longer_stay_by = ?, notice_by = ?, notice_given_on = ?, notice_ends_on = ?,"
                + " notice_breach = ?, notice_reason = ?, died_on = ?, deceased = ?, successor = ?, exit_reason = ?, exit_destination = ?,"
                + " exit_state = ?, exit_keys = ?, exit_note = ?, exit_recorded_on = ?, version = version + 1 where region_id = ? and id = ?")) {
            set(update, state.lastDay() == null ? null : state.lastDay().plusDays(1), state.reviewDueOn(), state.longerStayReason(),
                    state.longerStayBy(), notice == null ? null : notice.by().code(), notice == null ? null : notice.givenOn(),
                    notice == null ? null : notice.endsOn(), notice != null && notice.breach(), notice == null ? null : notice.reason(),
                    death == null ? null : death.diedOn(), death == null ? null : death.deceased(), death == null ? null : death.successor(),
                    exit == null ? null : exit.reason().code(), exit == null ? null : exit.destination().code(),
                    exit == null ? null : exit.state().code(), exit == null ? null : exit.keys().code(), exit == null ? null : exit.note(),
                    exit == null ? null : exit.recordedOn(), region, occupancy);
        }
    }

    String name(UUID staff) throws SQLException {
        String known = names.get(staff);
        if (known != null) {
            return known;
        }
        try (PreparedStatement query = connection.prepareStatement("select name from organisation.staff where region_id = ? and id = ?")) {
            query.setInt(1, region);
            query.setObject(2, staff);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                names.put(staff, row.getString(1));
                return row.getString(1);
            }
        }
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
