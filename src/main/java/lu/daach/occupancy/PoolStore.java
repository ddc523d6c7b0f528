package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.DwellingKind;
import lu.daach.rulebook.Scheme;

/** Reads all contracts of a region at once, and writes many assessments at once; on the transaction's own connection. */
@ApplicationScoped
class PoolStore {

    private static final int AT_ONCE = 5000;
    private static final int BATCH = 500;

    /** The lease's amounts on the day as its own file shows them: the last that applies by then, else the first. */
    private static final String COSTS = """
            select l.dwelling_id, lower(l.period), upper(l.period), r.applies_from, r.monthly_rent + r.monthly_charges
            from lease.head_lease l
            join lease.rent r on r.region_id = l.region_id and r.head_lease_id = l.id
            where upper(l.period) is null or upper(l.period) > ?
            order by l.dwelling_id, lower(l.period), r.applies_from""";

    private static final String POOL = """
            with amounts as (
                select a.occupancy_id, a.applies_from, a.monthly, a.savings, a.agreed_otherwise,
                       row_number() over (partition by a.occupancy_id order by a.applies_from desc) as back
                from occupancy.assessment a
                join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id
                where a.withdrawn_at is null and o.period && daterange(?, ?) and a.applies_from <= greatest(lower(o.period), ?)),
            capacities as (
                select dwelling_id, sum(capacity) as capacity from dwelling.place group by dwelling_id)
            select o.id, o.household_id, o.dwelling_id, d.commune_code, o.scheme, lower(o.period), upper(o.period), a.monthly, a.savings,
                   a.agreed_otherwise, d.kind, d.surface_square_metres, d.bedrooms, d.first_occupied_on, d.energy_renovated, d.fitted_kitchen,
                   d.outdoor_space, p.capacity, c.capacity
            from occupancy.occupancy o
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            join capacities c on c.dwelling_id = o.dwelling_id
            left join amounts a on a.occupancy_id = o.id and a.back = 1
            where o.period && daterange(?, ?) and (cast(? as text) is null or o.scheme = ?)
            order by o.id""";

    private static final String LATER = """
            select a.occupancy_id, a.applies_from
            from occupancy.assessment a
            join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id
            where a.withdrawn_at is null and not a.agreed_otherwise and o.scheme = ? and a.applies_from > ?
              and (upper(o.period) is null or upper(o.period) > a.applies_from)""";

    private static final String WITHDRAW = "update occupancy.assessment set withdrawn_at = clock_timestamp()"
            + " where occupancy_id = ? and applies_from = ? and withdrawn_at is null";

    private static final String KEEP = "insert into occupancy.assessment (id, occupancy_id, applies_from, assessed_by, monthly, gross, savings,"
            + " agreed_otherwise, facts, result) values (?, ?, ?, ?, ?, ?, ?, false, cast(? as jsonb), cast(? as jsonb))";

    @PersistenceContext
    private EntityManager entities;

    /** An assessment to be kept. */
    record Fresh(UUID occupancy, LocalDate appliesFrom, Amounts amounts, String facts, String result) {
    }

    /** What a dwelling costs from a day on, while a lease lasts. */
    private record Cost(Period lease, LocalDate from, BigDecimal monthly) {
    }

    /**
     * The contracts with a day from {@code from} until the day before {@code before}, by id.
     *
     * @param scheme null for all
     */
    List<PoolLine> pool(LocalDate from, LocalDate before, Scheme scheme) {
        return work(connection -> {
            Map<UUID, List<Cost>> costs = costs(connection, from);
            List<PoolLine> lines = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(POOL)) {
                query.setFetchSize(AT_ONCE);
                query.setObject(1, from);
                query.setObject(2, before);
                query.setObject(3, from);
                query.setObject(4, from);
                query.setObject(5, before);
                query.setString(6, scheme == null ? null : scheme.code());
                query.setString(7, scheme == null ? null : scheme.code());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        lines.add(line(row, from, costs));
                    }
                }
            }
            return lines;
        });
    }

    /** The days after {@code from} on which contracts of a scheme were assessed already, by contract. */
    Map<UUID, List<LocalDate>> later(Scheme scheme, LocalDate from) {
        return work(connection -> {
            Map<UUID, List<LocalDate>> days = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(LATER)) {
                query.setString(1, scheme.code());
                query.setObject(2, from);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        days.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(row.getObject(2, LocalDate.class));
                    }
                }
            }
            return days;
        });
    }

    /** Each takes the place of one that applies from the same day. */
    void keep(List<Fresh> assessments, UUID by) {
        work(connection -> {
            try (PreparedStatement withdraw = connection.prepareStatement(WITHDRAW);
                    PreparedStatement keep = connection.prepareStatement(KEEP)) {
                for (int i = 0; i < assessments.size(); i += BATCH) {
                    for (Fresh fresh : assessments.subList(i, Math.min(assessments.size(), i + BATCH))) {
                        withdraw.setObject(1, fresh.occupancy());
                        withdraw.setObject(2, fresh.appliesFrom());
                        withdraw.addBatch();
                        set(keep, fresh, by);
                        keep.addBatch();
                    }
                    withdraw.executeBatch();
                    keep.executeBatch();
                }
            }
            return null;
        });
    }

    private static void set(PreparedStatement keep, Fresh fresh, UUID by) throws SQLException {
        keep.setObject(1, Ids.fresh());
        keep.setObject(2, fresh.occupancy());
        keep.setObject(3, fresh.appliesFrom());
        keep.setObject(4, by);
        keep.setBigDecimal(5, fresh.amounts().monthly().amount());
        keep.setBigDecimal(6, fresh.amounts().gross().amount());
        keep.setBigDecimal(7, fresh.amounts().savings().amount());
        keep.setString(8, fresh.facts());
        keep.setString(9, fresh.result());
    }

    private static PoolLine line(ResultSet row, LocalDate from, Map<UUID, List<Cost>> costs) throws SQLException {
        Period period = new Period(row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class));
        LocalDate on = period.startsOn().isAfter(from) ? period.startsOn() : from;
        UUID dwelling = row.getObject(3, UUID.class);
        BigDecimal whole = cost(costs.get(dwelling), on);
        BigDecimal cost = whole == null ? null
                : Money.quotient(whole.multiply(BigDecimal.valueOf(row.getInt(18))), BigDecimal.valueOf(row.getInt(19))).amount();
        BigDecimal monthly = row.getBigDecimal(8);
        BigDecimal savings = row.getBigDecimal(9);
        boolean agreed = row.getBoolean(10);
        DwellingFacts facts = new DwellingFacts(DwellingKind.of(row.getString(11)).orElseThrow(), row.getBigDecimal(12),
                row.getObject(13, Integer.class), row.getObject(14, LocalDate.class), row.getObject(15, Boolean.class),
                row.getObject(16, Boolean.class), row.getObject(17, Boolean.class), cost);
        return new PoolLine(row.getObject(1, UUID.class), row.getObject(2, UUID.class), dwelling, row.getString(4),
                Scheme.of(row.getString(5)).orElseThrow(), period, on, monthly == null ? null : new Money(monthly),
                savings == null ? null : new Money(savings), agreed, facts);
    }

    private static Map<UUID, List<Cost>> costs(Connection connection, LocalDate from) throws SQLException {
        Map<UUID, List<Cost>> costs = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COSTS)) {
            query.setFetchSize(AT_ONCE);
            query.setObject(1, from);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    costs.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(2))
                            .add(new Cost(new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                                    row.getObject(4, LocalDate.class), row.getBigDecimal(5)));
                }
            }
        }
        return costs;
    }

    /** Null when no lease holds the dwelling on the day. */
    private static BigDecimal cost(List<Cost> costs, LocalDate on) {
        BigDecimal found = null;
        for (Cost cost : costs == null ? List.<Cost>of() : costs) {
            if (cost.lease().contains(on) && (found == null || !cost.from().isAfter(on))) {
                found = cost.monthly();
            }
        }
        return found;
    }

    @FunctionalInterface
    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private <T> T work(Work<T> work) {
        try {
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
