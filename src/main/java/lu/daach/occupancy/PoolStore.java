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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import lu.daach.database.Plans;
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

    /** The amounts of leases that were changed since they were signed, in their order. */
    private static final String CHANGED = """
            select l.dwelling_id, lower(l.period) - date 'epoch', upper(l.period) - date 'epoch', r.applies_from - date 'epoch', r.monthly_rent + r.monthly_charges
            from lease.head_lease l
            join lease.rent r on r.region_id = l.region_id and r.head_lease_id = l.id
            where (upper(l.period) is null or upper(l.period) > ?) and l.id in (
                select a.head_lease_id from lease.amendment a where a.monthly_rent is not null or a.monthly_charges is not null)
            order by l.dwelling_id, lower(l.period), r.applies_from""";

    private static final String POOL = """
            with amounts as (
                select a.occupancy_id, a.applies_from, a.monthly, a.savings, a.agreed_otherwise, a.last_year,
                       row_number() over (partition by a.occupancy_id order by a.applies_from desc) as back
                from occupancy.assessment a
                join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id
                where a.withdrawn_at is null and o.period && daterange(?, ?) and a.applies_from <= greatest(lower(o.period), ?)),
            capacities as (
                select dwelling_id, sum(capacity) as capacity from dwelling.place group by dwelling_id)
            select o.id, o.household_id, o.dwelling_id, d.commune_code, o.scheme, lower(o.period) - date 'epoch', upper(o.period) - date 'epoch', a.monthly, a.savings,
                   a.agreed_otherwise, d.kind, d.surface_square_metres, d.bedrooms, d.first_occupied_on - date 'epoch', d.energy_renovated, d.fitted_kitchen,
                   d.outdoor_space, p.capacity, c.capacity, coalesce(a.last_year, true), l.monthly_rent + l.monthly_charges
            from occupancy.occupancy o
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            join capacities c on c.dwelling_id = o.dwelling_id
            left join lease.head_lease l on l.region_id = o.region_id and l.dwelling_id = o.dwelling_id
                and l.period @> greatest(lower(o.period), ?)
            left join amounts a on a.occupancy_id = o.id and a.back = 1
            where o.period && daterange(?, ?) and (cast(? as text) is null or o.scheme = ?)
            order by o.household_id, o.id""";

    private static final String LATER = """
            select a.occupancy_id, a.applies_from - date 'epoch'
            from occupancy.assessment a
            join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id
            where a.withdrawn_at is null and not a.agreed_otherwise and o.scheme = ? and a.applies_from > ?
              and (upper(o.period) is null or upper(o.period) > a.applies_from)""";

    private static final String WITHDRAW = "update occupancy.assessment set withdrawn_at = clock_timestamp()"
            + " where occupancy_id = ? and applies_from = ? and withdrawn_at is null";

    private static final String KEEP = "insert into occupancy.assessment (id, occupancy_id, applies_from, last_year, assessed_by, monthly, gross, savings,"
            + " agreed_otherwise, facts, result) values (?, ?, ?, ?, ?, ?, ?, ?, false, cast(? as jsonb), cast(? as jsonb))";

    @PersistenceContext
    private EntityManager entities;

    /** An assessment to be kept. */
    record Fresh(UUID occupancy, LocalDate appliesFrom, boolean lastYear, Amounts amounts, String facts, String result) {
    }

    /** The rows of a query, each read when its turn comes. */
    private static final class Lines implements Iterator<PoolLine> {

        private final ResultSet row;
        private final LocalDate from;
        private final Map<UUID, List<Cost>> changed;
        private boolean more;

        Lines(ResultSet row, LocalDate from, Map<UUID, List<Cost>> changed) throws SQLException {
            this.row = row;
            this.from = from;
            this.changed = changed;
            this.more = row.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public PoolLine next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                PoolLine found = line(row, from, changed);
                more = row.next();
                return found;
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    }

    /** What a dwelling costs from a day on, while a lease lasts. */
    private record Cost(Period lease, LocalDate from, BigDecimal monthly) {
    }

    /**
     * The contracts with a day from {@code from} until the day before {@code before}, those of one household one after the other.
     *
     * @param scheme null for all
     */
    List<PoolLine> pool(LocalDate from, LocalDate before, Scheme scheme) {
        List<PoolLine> lines = new ArrayList<>();
        read(from, before, scheme, all -> all.forEachRemaining(lines::add));
        return lines;
    }

    /** As {@link #pool}, row by row: what is shown need not be kept, and ends with the call. */
    void read(LocalDate from, LocalDate before, Scheme scheme, Consumer<Iterator<PoolLine>> seen) {
        Plans.forWholeTables(entities, () -> work(connection -> {
            Map<UUID, List<Cost>> changed = changed(connection, from);
            try (PreparedStatement query = connection.prepareStatement(POOL)) {
                query.setFetchSize(AT_ONCE);
                query.setObject(1, from);
                query.setObject(2, before);
                query.setObject(3, from);
                query.setObject(4, from);
                query.setObject(5, from);
                query.setObject(6, before);
                query.setString(7, scheme == null ? null : scheme.code());
                query.setString(8, scheme == null ? null : scheme.code());
                try (ResultSet row = query.executeQuery()) {
                    seen.accept(new Lines(row, from, changed));
                }
            }
            return null;
        }));
    }

    int count(LocalDate from, LocalDate before) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select count(*) from occupancy.occupancy where period && daterange(?, ?)")) {
                query.setObject(1, from);
                query.setObject(2, before);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
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
                        days.computeIfAbsent(id(row, 1), id -> new ArrayList<>()).add(day(row, 2));
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
        keep.setBoolean(4, fresh.lastYear());
        keep.setObject(5, by);
        keep.setBigDecimal(6, fresh.amounts().monthly().amount());
        keep.setBigDecimal(7, fresh.amounts().gross().amount());
        keep.setBigDecimal(8, fresh.amounts().savings().amount());
        keep.setString(9, fresh.facts());
        keep.setString(10, fresh.result());
    }

    private static PoolLine line(ResultSet row, LocalDate from, Map<UUID, List<Cost>> changed) throws SQLException {
        Period period = new Period(day(row, 6), day(row, 7));
        LocalDate on = period.startsOn().isAfter(from) ? period.startsOn() : from;
        UUID dwelling = id(row, 3);
        BigDecimal since = cost(changed.get(dwelling), on);
        BigDecimal whole = since == null ? row.getBigDecimal(21) : since;
        BigDecimal cost = whole == null ? null
                : Money.quotient(whole.multiply(BigDecimal.valueOf(row.getInt(18))), BigDecimal.valueOf(row.getInt(19))).amount();
        BigDecimal monthly = row.getBigDecimal(8);
        BigDecimal savings = row.getBigDecimal(9);
        boolean agreed = row.getBoolean(10);
        DwellingFacts facts = new DwellingFacts(DwellingKind.of(row.getString(11)).orElseThrow(), row.getBigDecimal(12),
                number(row, 13), day(row, 14), flag(row, 15),
                flag(row, 16), flag(row, 17), cost);
        return new PoolLine(id(row, 1), id(row, 2), dwelling, row.getString(4),
                Scheme.of(row.getString(5)).orElseThrow(), period, on, monthly == null ? null : new Money(monthly),
                savings == null ? null : new Money(savings), agreed, row.getBoolean(20), facts);
    }

    /** By dwelling; the lease's amounts on a day are the last that apply by then, else the first, as its own file shows them. */
    private static Map<UUID, List<Cost>> changed(Connection connection, LocalDate from) throws SQLException {
        Map<UUID, List<Cost>> costs = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHANGED)) {
            query.setFetchSize(AT_ONCE);
            query.setObject(1, from);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    costs.computeIfAbsent(id(row, 1), id -> new ArrayList<>(2))
                            .add(new Cost(new Period(day(row, 2), day(row, 3)),
                                    day(row, 4), row.getBigDecimal(5)));
                }
            }
        }
        return costs;
    }

    /** Null when no lease that was changed holds the dwelling on the day. */
    private static BigDecimal cost(List<Cost> costs, LocalDate on) {
        BigDecimal found = null;
        for (Cost cost : costs == null ? List.<Cost>of() : costs) {
            if (cost.lease().contains(on) && (found == null || !cost.from().isAfter(on))) {
                found = cost.monthly();
            }
        }
        return found;
    }

    // Columns are read in their plain way, and days as numbers since 1970: asking the server's connection for a class costs a search through its methods, each time.

    private static UUID id(ResultSet row, int column) throws SQLException {
        return (UUID) row.getObject(column);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        int since = row.getInt(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(since);
    }

    private static Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static Boolean flag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
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
