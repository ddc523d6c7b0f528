package lu.daach.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.policy.rules.Change;
import lu.daach.policy.rules.CommuneSum;
import lu.daach.policy.rules.Loss;
import lu.daach.policy.rules.Outcome;
import lu.daach.rulebook.Scheme;

/** Keeps simulations and their figures; sees those of the bound region only. */
@ApplicationScoped
class SimulationStore {

    private static final String LINES = """
            select s.id, s.name, s.scheme_version_id, v.scheme, v.number, v.state, v.version, s.scheme_version_seen, s.month, s.state,
                   s.state in ('queued', 'running') and s.beat_at < clock_timestamp() - interval '60 seconds', s.cancel_asked, s.done, s.total,
                   s.failure, s.asked_by_name, s.asked_at, s.ended_at,
                   (select string_agg(o.key || '=' || trim_scale(o.value), ';' order by o.key) from policy.otherwise o
                    where o.region_id = s.region_id and o.simulation_id = s.id),
                   s.households, s.applicants, s.more, s.less, s.same, s.agreed, s.missing, s.monthly_before, s.monthly_reviewed, s.monthly_after,
                   s.savings_before, s.savings_after, s.participations_before, s.participations_after, s.month_savings_before, s.month_savings_after,
                   (select count(*) from policy.loss l where l.region_id = s.region_id and l.simulation_id = s.id and l.occupancy_id is not null),
                   (select count(*) from policy.loss l where l.region_id = s.region_id and l.simulation_id = s.id and l.application_id is not null),
                   count(*) over ()
            from policy.simulation s
            left join scheme.version v on v.region_id = s.region_id and v.id = s.scheme_version_id
            """;
    private static final String ONE = LINES + "where s.id = ?";
    private static final String LIST = LINES + "order by s.asked_at desc, s.id limit ? offset ?";

    private static final String CHANGES = """
            select c.occupancy_id, c.household_id, h.last_name, h.file_number, d.address, c.before, c.reviewed, c.after
            from policy.change c
            join household.household h on h.region_id = c.region_id and h.id = c.household_id
            join occupancy.occupancy o on o.region_id = c.region_id and o.id = c.occupancy_id
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            where c.simulation_id = ? order by c.position""";

    private static final String LOSSES = """
            select l.household_id, h.last_name, h.file_number, l.occupancy_id, l.application_id, l.scheme, l.rules
            from policy.loss l
            join household.household h on h.region_id = l.region_id and h.id = l.household_id
            where l.simulation_id = ? order by l.position limit ?""";

    private static final String FINISH = """
            update policy.simulation set state = 'done', ended_at = clock_timestamp(), beat_at = clock_timestamp(), done = total, households = ?,
                   applicants = ?, more = ?, less = ?, same = ?, agreed = ?, missing = ?, monthly_before = ?, monthly_reviewed = ?, monthly_after = ?,
                   savings_before = ?, savings_after = ?, participations_before = ?, participations_after = ?, month_savings_before = ?,
                   month_savings_after = ?
            where id = ? and state = 'running' and not cancel_asked""";

    private static final int MOST_LOSSES = 200;
    private static final int BATCH = 1000;

    @PersistenceContext
    private EntityManager entities;

    /** A simulation with its sums as they are kept. @param figures null until it is done */
    record Kept(SimulationLine line, SimulationSheet.Figures figures) {
    }

    void add(UUID id, SimulationCard card, Integer seen, YearMonth month, Actor by) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into policy.simulation (id, name, scheme_version_id,"
                    + " scheme_version_seen, month, state, asked_by, asked_by_name) values (?, ?, ?, ?, ?, 'queued', ?, ?)")) {
                set(insert, id, card.name(), card.schemeVersion(), seen, month.atDay(1), by.staff(), by.name());
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into policy.otherwise (simulation_id, key, value) values (?, ?, ?)")) {
                for (Map.Entry<String, BigDecimal> one : card.otherwise().entrySet()) {
                    set(insert, id, one.getKey(), one.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    /** @throws Missing when there is none in this region */
    Kept get(UUID id) {
        return list(ONE, id).items().stream().findFirst().orElseThrow(Missing::new);
    }

    Slice<Kept> list(int first, int most) {
        return list(LIST, most, first);
    }

    private Slice<Kept> list(String query, Object... args) {
        return work(connection -> {
            try (PreparedStatement statement = prepared(connection, query)) {
                set(statement, args);
                List<Kept> kept = new ArrayList<>();
                long total = 0;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        kept.add(kept(row));
                        total = row.getLong(38);
                    }
                }
                return new Slice<>(kept, total);
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String query) throws SQLException {
        return query.equals(ONE) ? connection.prepareStatement(ONE) : connection.prepareStatement(LIST);
    }

    /** Takes note of where the work is. @return false when somebody asked to cancel it, or it is nobody's work any more */
    boolean beat(UUID id, int done, int total) {
        return work(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update policy.simulation set state = 'running', done = ?, total = ?,"
                    + " beat_at = clock_timestamp() where id = ? and state in ('queued', 'running') and not cancel_asked")) {
                set(update, done, total, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Somebody does not want the answer: who has not begun stops here, who works is told at the next beat. */
    boolean cancel(UUID id) {
        return work(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update policy.simulation set cancel_asked = true,"
                    + " state = case when state = 'queued' or beat_at < clock_timestamp() - interval '60 seconds' then 'cancelled' else state end,"
                    + " ended_at = case when state = 'queued' or beat_at < clock_timestamp() - interval '60 seconds' then clock_timestamp() end"
                    + " where id = ? and state in ('queued', 'running')")) {
                set(update, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** @param failure null: cancelled */
    void stop(UUID id, String failure) {
        work(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update policy.simulation set state = ?, failure = ?,"
                    + " ended_at = clock_timestamp() where id = ? and state in ('queued', 'running')")) {
                set(update, failure == null ? "cancelled" : "failed", failure, id);
                update.executeUpdate();
            }
            return null;
        });
    }

    /** Keeps the figures. @return false when it was cancelled meanwhile; nothing is kept then */
    boolean finish(UUID id, Outcome outcome) {
        return work(connection -> {
            Outcome.MonthSums month = outcome.month();
            try (PreparedStatement update = connection.prepareStatement(FINISH)) {
                set(update, outcome.households(), outcome.applicants(), outcome.more(), outcome.less(), outcome.same(), outcome.agreed(),
                        outcome.missing(), outcome.before().amount(), outcome.reviewed().amount(), outcome.after().amount(),
                        outcome.savingsBefore().amount(), outcome.savingsAfter().amount(), month.participationsBefore().amount(),
                        month.participationsAfter().amount(), month.savingsBefore().amount(), month.savingsAfter().amount(), id);
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
            writeBands(connection, id, outcome);
            writeCommunes(connection, id, outcome.communes());
            writeChanges(connection, id, outcome.largest());
            writeLosses(connection, id, outcome.losses());
            return true;
        });
    }

    private static void writeBands(Connection connection, UUID id, Outcome outcome) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into policy.band (simulation_id, kind, band, households) values (?, ?, ?, ?)")) {
            addBands(insert, id, "before", outcome.amountsBefore());
            addBands(insert, id, "after", outcome.amountsAfter());
            addBands(insert, id, "difference", outcome.differences());
            insert.executeBatch();
        }
    }

    private static void addBands(PreparedStatement insert, UUID id, String kind, int[] counts) throws SQLException {
        for (int band = 0; band < counts.length; band++) {
            set(insert, id, kind, band, counts[band]);
            insert.addBatch();
        }
    }

    private static void writeCommunes(Connection connection, UUID id, List<CommuneSum> communes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into policy.commune (simulation_id, commune_code, households, more,"
                + " less, cost, before, after) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (CommuneSum sum : communes) {
                set(insert, id, sum.commune(), sum.households(), sum.more(), sum.less(), sum.cost().amount(), sum.before().amount(),
                        sum.after().amount());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeChanges(Connection connection, UUID id, List<Change> changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into policy.change (simulation_id, position, occupancy_id, household_id,"
                + " before, reviewed, after) values (?, ?, ?, ?, ?, ?, ?)")) {
            int position = 0;
            for (Change change : changes) {
                set(insert, id, position++, change.tenant().occupancy(), change.tenant().household(), change.before().amount(),
                        change.reviewed().amount(), change.after().amount());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeLosses(Connection connection, UUID id, List<Loss> losses) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into policy.loss (simulation_id, position, household_id, occupancy_id,"
                + " application_id, scheme, rules) values (?, ?, ?, ?, ?, ?, ?)")) {
            int position = 0;
            for (Loss loss : losses) {
                set(insert, id, position++, loss.household(), loss.occupancy(), loss.application(), loss.scheme().code(),
                        connection.createArrayOf("text", loss.rules().toArray()));
                insert.addBatch();
                if (position % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Counts by band; empty until it is done. */
    List<Integer> bands(UUID id, String kind) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select households from policy.band where simulation_id = ? and kind = ? order by band")) {
                set(query, id, kind);
                List<Integer> counts = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        counts.add(row.getInt(1));
                    }
                }
                return counts;
            }
        });
    }

    List<CommuneSum> communes(UUID id) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select commune_code, households, more, less, cost, before, after"
                    + " from policy.commune where simulation_id = ? order by commune_code")) {
                set(query, id);
                List<CommuneSum> sums = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        sums.add(new CommuneSum(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), money(row, 5), money(row, 6), money(row, 7)));
                    }
                }
                return sums;
            }
        });
    }

    List<SimulationSheet.ChangeLine> changes(UUID id) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
                set(query, id);
                List<SimulationSheet.ChangeLine> lines = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        lines.add(new SimulationSheet.ChangeLine(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                                row.getInt(4), row.getString(5), money(row, 6), money(row, 7), money(row, 8)));
                    }
                }
                return lines;
            }
        });
    }

    List<SimulationSheet.LossLine> losses(UUID id) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOSSES)) {
                set(query, id, MOST_LOSSES);
                List<SimulationSheet.LossLine> lines = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        lines.add(new SimulationSheet.LossLine(row.getObject(1, UUID.class), row.getString(2), row.getInt(3),
                                row.getObject(4, UUID.class), row.getObject(5, UUID.class), Scheme.of(row.getString(6)).orElseThrow(),
                                List.of((String[]) row.getArray(7).getArray())));
                    }
                }
                return lines;
            }
        });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        UUID version = row.getObject(3, UUID.class);
        SimulationState state = SimulationState.of(row.getString(10));
        boolean draft = "draft".equals(row.getString(6));
        SimulationLine line = new SimulationLine(row.getObject(1, UUID.class), row.getString(2), version,
                version == null ? null : Scheme.of(row.getString(4)).orElseThrow(), version == null ? null : row.getInt(5), draft,
                version != null && draft && row.getInt(7) != row.getInt(8), YearMonth.from(row.getObject(9, LocalDate.class)), otherwise(row.getString(19)),
                state, row.getBoolean(11), row.getBoolean(12), row.getInt(13), row.getInt(14), row.getString(15), row.getString(16),
                instant(row, 17), instant(row, 18));
        return new Kept(line, state == SimulationState.DONE ? figures(row) : null);
    }

    private static SimulationSheet.Figures figures(ResultSet row) throws SQLException {
        return new SimulationSheet.Figures(row.getInt(20), row.getInt(21), row.getInt(22), row.getInt(23), row.getInt(24), row.getInt(25),
                row.getInt(26), row.getInt(36), row.getInt(37), money(row, 27), money(row, 28), money(row, 29), money(row, 30), money(row, 31),
                money(row, 32), money(row, 33), money(row, 34), money(row, 35));
    }

    private static Map<String, BigDecimal> otherwise(String written) {
        Map<String, BigDecimal> otherwise = new TreeMap<>();
        if (written != null) {
            Arrays.stream(written.split(";")).map(one -> one.split("=")).forEach(pair -> otherwise.put(pair[0], new BigDecimal(pair[1])));
        }
        return otherwise;
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private <T> T work(Work<T> work) {
        try {
            entities.flush();
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
