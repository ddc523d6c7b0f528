package lu.daach.rentrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.database.ArrayText;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.rentrun.rules.Hold;
import lu.daach.rentrun.rules.LineKey;
import lu.daach.rentrun.rules.LineKind;
import lu.daach.rentrun.rules.MonthFacts;
import lu.daach.rentrun.rules.MonthPlan;
import lu.daach.rentrun.rules.MonthReview;
import lu.daach.rentrun.rules.Stay;

/**
 * Reads what is known for a month of a region: as a whole in six statements, or in pieces of so many contracts. Occupancies are read before
 * their assessments: who has just moved in is then missing as a whole, and never without an amount.
 */
final class MonthReading {

    private static final String STAYS = """
            select o.id, o.household_id, h.last_name, o.dwelling_id, d.address, lower(o.period) as starts_on, upper(o.period) as ends_before
            from occupancy.occupancy o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            where o.region_id = ? and o.period && daterange(?, ?)""";

    /** Only the amounts with a day in the month: the one that applied before it, and those that begin in it. */
    private static final String AMOUNTS = """
            select occupancy_id, applies_from, monthly, savings
            from (select a.occupancy_id, a.applies_from, a.monthly, a.savings,
                         lead(a.applies_from) over (partition by a.occupancy_id order by a.applies_from) as next_from
                  from occupancy.assessment a
                  join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id
                  where a.region_id = ? and a.withdrawn_at is null and o.period && daterange(?, ?)) amounts
            where applies_from < ? and (next_from is null or next_from > ?)""";

    private static final String HOLDS = """
            select l.id, l.owner_id, w.name, l.dwelling_id, d.address, lower(l.period) as starts_on, upper(l.period) as ends_before
            from lease.head_lease l
            join lease.owner w on w.region_id = l.region_id and w.id = l.owner_id
            join dwelling.dwelling d on d.region_id = l.region_id and d.id = l.dwelling_id
            where l.region_id = ? and l.period && daterange(?, ?)""";

    /** What is paid from a day on: as it was signed, then by each amendment. */
    private static final String RENTS = """
            select r.head_lease_id, r.applies_from, r.monthly_rent + r.monthly_charges as monthly
            from lease.rent r
            join lease.head_lease l on l.region_id = r.region_id and l.id = r.head_lease_id
            where r.region_id = ? and l.period && daterange(?, ?)""";

    private static final String BOOKED = """
            select kind, subject_id, amount from rentrun.line where region_id = ? and month = ?""";

    /** So many contracts a piece. */
    private static final int PIECE = 2000;

    private static final List<String> OF_OWNERS = List.of(LineKind.OWNER_DUE.code());
    private static final List<String> OF_HOUSEHOLDS = List.of(LineKind.PARTICIPATION.code(), LineKind.SAVINGS.code());
    private static final UUID BEGINNING = new UUID(0, 0);

    /** Names are looked up by their keys, not joined: whatever the planner believes of the sizes, a piece takes the time of a piece. */
    private static final String STAYS_AFTER = """
            select o.id, o.household_id, (select h.last_name from household.household h where h.region_id = o.region_id and h.id = o.household_id) as last_name,
                   o.dwelling_id, (select d.address from dwelling.dwelling d where d.region_id = o.region_id and d.id = o.dwelling_id) as address,
                   lower(o.period) as starts_on, upper(o.period) as ends_before
            from occupancy.occupancy o
            where o.region_id = ? and o.period && daterange(?, ?) and o.id > ?
            order by o.id limit\s""" + PIECE;

    private static final String AMOUNTS_OF = """
            select w.id as occupancy_id, a.applies_from, a.monthly, a.savings
            from unnest(?::uuid[]) as w (id)
            cross join lateral (select x.applies_from, x.monthly, x.savings, lead(x.applies_from) over (order by x.applies_from) as next_from
                  from occupancy.assessment x where x.region_id = ? and x.occupancy_id = w.id and x.withdrawn_at is null) a
            where a.applies_from < ? and (a.next_from is null or a.next_from > ?)""";

    private static final String HOLDS_AFTER = """
            select l.id, l.owner_id, (select w.name from lease.owner w where w.region_id = l.region_id and w.id = l.owner_id) as name,
                   l.dwelling_id, (select d.address from dwelling.dwelling d where d.region_id = l.region_id and d.id = l.dwelling_id) as address,
                   lower(l.period) as starts_on, upper(l.period) as ends_before
            from lease.head_lease l
            where l.region_id = ? and l.period && daterange(?, ?) and l.id > ?
            order by l.id limit\s""" + PIECE;

    /** Whose dwellings are held, and when; names and rents are not asked for. */
    private static final String HOLDS_OF = """
            select l.id, l.owner_id, '' as name, l.dwelling_id, '' as address, lower(l.period) as starts_on, upper(l.period) as ends_before
            from unnest(?::uuid[]) as w (id)
            cross join lateral (select h.* from lease.head_lease h where h.region_id = ? and h.dwelling_id = w.id and h.period && daterange(?, ?) offset 0) l""";

    private static final String RENTS_OF = """
            select w.id as head_lease_id, r.applies_from, r.monthly_rent + r.monthly_charges as monthly
            from unnest(?::uuid[]) as w (id)
            cross join lateral (select x.applies_from, x.monthly_rent, x.monthly_charges from lease.rent x where x.region_id = ? and x.head_lease_id = w.id offset 0) r""";

    private static final String BOOKED_OF = """
            select b.kind, b.subject_id, b.amount
            from (select ?::integer as region_id, ?::date as month) m cross join unnest(?::text[]) as k (kind) cross join unnest(?::uuid[]) as w (id)
            cross join lateral (select l.kind, l.subject_id, l.amount from rentrun.line l
                where l.region_id = m.region_id and l.month = m.month and l.kind = k.kind and l.subject_id = w.id offset 0) b""";

    private final Connection connection;
    private final int region;

    /** @param region the bound one where one is bound */
    MonthReading(Connection connection, int region) {
        this.connection = connection;
        this.region = region;
    }

    MonthPlan plan(YearMonth month) throws SQLException {
        return MonthPlan.of(month, facts(month));
    }

    MonthFacts facts(YearMonth month) throws SQLException {
        Map<UUID, List<Stay.Amount>> amounts = new HashMap<>();
        List<Stay> stays = stays(month, amounts);
        readAmounts(month, amounts);
        return new MonthFacts(stays.stream().map(stay -> withAmounts(stay, amounts)).toList(), holds(month),
                booked(month.minusMonths(1)), booked(month));
    }

    /** Reads the month in the order of its causes, one piece after the other: only one is in memory. */
    void pieces(YearMonth month, MonthReview review) throws SQLException {
        for (List<Hold> holds = holdsAfter(month, BEGINNING); !holds.isEmpty(); holds = holdsAfter(month, holds.get(holds.size() - 1).headLease())) {
            List<UUID> ids = holds.stream().map(Hold::headLease).toList();
            review.holds(new MonthFacts(List.of(), holds, booked(month.minusMonths(1), OF_OWNERS, ids), booked(month, OF_OWNERS, ids)));
        }
        for (List<Stay> stays = staysAfter(month, BEGINNING); !stays.isEmpty(); stays = staysAfter(month, stays.get(stays.size() - 1).occupancy())) {
            List<UUID> ids = stays.stream().map(Stay::occupancy).toList();
            review.stays(new MonthFacts(stays, holdsOf(month, stays.stream().map(Stay::dwelling).distinct().toList()),
                    booked(month.minusMonths(1), OF_HOUSEHOLDS, ids), booked(month, OF_HOUSEHOLDS, ids)));
        }
    }

    private List<Stay> staysAfter(YearMonth month, UUID after) throws SQLException {
        Map<UUID, List<Stay.Amount>> amounts = new HashMap<>();
        List<Stay> stays;
        try (PreparedStatement query = connection.prepareStatement(STAYS_AFTER)) {
            query.setInt(1, region);
            query.setObject(2, month.atDay(1));
            query.setObject(3, month.plusMonths(1).atDay(1));
            query.setObject(4, after);
            stays = stays(query, amounts);
        }
        try (PreparedStatement query = connection.prepareStatement(AMOUNTS_OF)) {
            ArrayText.set(query, 1, List.copyOf(amounts.keySet()));
            query.setInt(2, region);
            query.setObject(3, month.plusMonths(1).atDay(1));
            query.setObject(4, month.atDay(1));
            readAmounts(query, amounts);
        }
        return stays.stream().map(stay -> withAmounts(stay, amounts)).toList();
    }

    private List<Hold> holdsAfter(YearMonth month, UUID after) throws SQLException {
        List<Hold> holds;
        try (PreparedStatement query = connection.prepareStatement(HOLDS_AFTER)) {
            setHolds(query, 1, month);
            query.setObject(4, after);
            holds = holds(query, Map.of());
        }
        Map<UUID, List<Hold.Amount>> rents;
        try (PreparedStatement query = connection.prepareStatement(RENTS_OF)) {
            ArrayText.set(query, 1, holds.stream().map(Hold::headLease).toList());
            query.setInt(2, region);
            rents = rents(query);
        }
        return holds.stream().map(hold -> new Hold(hold.headLease(), hold.owner(), hold.ownerName(), hold.dwelling(), hold.address(), hold.period(),
                rents.getOrDefault(hold.headLease(), List.of()))).toList();
    }

    /** Whether the agency holds these dwellings; without what it pays for them. */
    private List<Hold> holdsOf(YearMonth month, List<UUID> dwellings) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDS_OF)) {
            ArrayText.set(query, 1, dwellings);
            setHolds(query, 2, month);
            return holds(query, Map.of());
        }
    }

    private Map<LineKey, Money> booked(YearMonth month, List<String> kinds, List<UUID> subjects) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BOOKED_OF)) {
            query.setInt(1, region);
            query.setObject(2, month.atDay(1));
            ArrayText.set(query, 3, kinds);
            ArrayText.set(query, 4, subjects);
            return booked(query);
        }
    }

    private List<Stay> stays(YearMonth month, Map<UUID, List<Stay.Amount>> amounts) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STAYS)) {
            query.setInt(1, region);
            query.setObject(2, month.atDay(1));
            query.setObject(3, month.plusMonths(1).atDay(1));
            return stays(query, amounts);
        }
    }

    private static List<Stay> stays(PreparedStatement query, Map<UUID, List<Stay.Amount>> amounts) throws SQLException {
        List<Stay> stays = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                amounts.put(id, new ArrayList<>());
                stays.add(new Stay(id, row.getObject("household_id", UUID.class), row.getString("last_name"),
                        row.getObject("dwelling_id", UUID.class), row.getString("address"), period(row), List.of()));
            }
        }
        return stays;
    }

    private void readAmounts(YearMonth month, Map<UUID, List<Stay.Amount>> amounts) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AMOUNTS)) {
            query.setInt(1, region);
            query.setObject(2, month.atDay(1));
            query.setObject(3, month.plusMonths(1).atDay(1));
            query.setObject(4, month.plusMonths(1).atDay(1));
            query.setObject(5, month.atDay(1));
            readAmounts(query, amounts);
        }
    }

    private static void readAmounts(PreparedStatement query, Map<UUID, List<Stay.Amount>> amounts) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                List<Stay.Amount> own = amounts.get(row.getObject("occupancy_id", UUID.class));
                if (own != null) {
                    own.add(new Stay.Amount(row.getObject("applies_from", LocalDate.class),
                            new Money(row.getBigDecimal("monthly")), new Money(row.getBigDecimal("savings"))));
                }
            }
        }
    }

    private static Stay withAmounts(Stay stay, Map<UUID, List<Stay.Amount>> amounts) {
        return new Stay(stay.occupancy(), stay.household(), stay.householdName(), stay.dwelling(), stay.address(), stay.period(),
                amounts.get(stay.occupancy()));
    }

    private List<Hold> holds(YearMonth month) throws SQLException {
        Map<UUID, List<Hold.Amount>> rents = rents(month);
        try (PreparedStatement query = connection.prepareStatement(HOLDS)) {
            setHolds(query, 1, month);
            return holds(query, rents);
        }
    }

    private void setHolds(PreparedStatement query, int place, YearMonth month) throws SQLException {
        query.setInt(place, region);
        query.setObject(place + 1, month.atDay(1));
        query.setObject(place + 2, month.atEndOfMonth().plusDays(MonthPlan.LOOK_AHEAD_DAYS + 2L));
    }

    private static List<Hold> holds(PreparedStatement query, Map<UUID, List<Hold.Amount>> rents) throws SQLException {
        List<Hold> holds = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                holds.add(new Hold(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class), row.getString("name"),
                        row.getObject("dwelling_id", UUID.class), row.getString("address"), period(row),
                        rents.getOrDefault(row.getObject("id", UUID.class), List.of())));
            }
        }
        return holds;
    }

    private Map<UUID, List<Hold.Amount>> rents(YearMonth month) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RENTS)) {
            query.setInt(1, region);
            query.setObject(2, month.atDay(1));
            query.setObject(3, month.atEndOfMonth().plusDays(MonthPlan.LOOK_AHEAD_DAYS + 2L));
            return rents(query);
        }
    }

    private static Map<UUID, List<Hold.Amount>> rents(PreparedStatement query) throws SQLException {
        Map<UUID, List<Hold.Amount>> rents = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rents.computeIfAbsent(row.getObject("head_lease_id", UUID.class), lease -> new ArrayList<>())
                        .add(new Hold.Amount(row.getObject("applies_from", LocalDate.class), new Money(row.getBigDecimal("monthly"))));
            }
        }
        return rents;
    }

    private Map<LineKey, Money> booked(YearMonth month) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BOOKED)) {
            query.setInt(1, region);
            query.setObject(2, month.atDay(1));
            return booked(query);
        }
    }

    private static Map<LineKey, Money> booked(PreparedStatement query) throws SQLException {
        Map<LineKey, Money> booked = new HashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                booked.put(new LineKey(LineKind.of(row.getString("kind")), row.getObject("subject_id", UUID.class)),
                        new Money(row.getBigDecimal("amount")));
            }
        }
        return booked;
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_before", LocalDate.class));
    }
}
