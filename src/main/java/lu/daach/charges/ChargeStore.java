package lu.daach.charges;

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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.charges.rules.Lived;
import lu.daach.charges.rules.Part;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.rentrun.rules.Stay;

/** Keeps advances, costs and yearly accounts of the bound region, on the transaction's own connection. */
@ApplicationScoped
class ChargeStore {

    private static final String TENANTS = """
            select o.id, o.household_id, h.last_name, o.dwelling_id, w.address, p.label, w.letting, lower(o.period) as first_day, upper(o.period) - 1 as last_day,
                   a.id as advance_id, a.applies_from, a.monthly, a.basis, f.name as decided_by
            from occupancy.occupancy o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            left join charges.advance a on a.region_id = o.region_id and a.occupancy_id = o.id
            left join organisation.staff f on f.region_id = a.region_id and f.id = a.decided_by
            where o.region_id = kernel.region() and (?::uuid is null or o.id = ?) and (?::uuid is null or o.dwelling_id = ?)
            order by lower(o.period) desc, p.label, o.id, a.applies_from desc""";

    private static final String ADD_ADVANCE = """
            insert into charges.advance (id, occupancy_id, applies_from, monthly, basis, decided_by) values (?, ?, ?, ?, ?, ?)""";

    private static final String CHARGED_SINCE = """
            select exists (select from ledger.posting p where p.region_id = kernel.region() and p.cause ^@ 'charges/advance/'
                and right(p.cause, 36) = ? and p.applies_to >= ? and not exists (
                    select from ledger.posting r where r.region_id = p.region_id and r.reverses = p.id))""";

    /** The contracts of a month with what applies in it: the amount from before it and those that begin in it. */
    private static final String STAYS = """
            select o.id, o.household_id, h.last_name, o.dwelling_id, w.address, lower(o.period) as first_day, upper(o.period) as ends_before, a.applies_from, a.monthly
            from charges.advance a
            join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id
            where a.region_id = kernel.region() and o.period && daterange(?, ?) and a.applies_from < ?
              and not exists (select from charges.advance n where n.region_id = a.region_id and n.occupancy_id = a.occupancy_id
                  and n.applies_from > a.applies_from and n.applies_from <= ?)
            order by o.id, a.applies_from""";

    private static final String COSTS = """
            select c.id, c.dwelling_id, c.kind, c.first_day, c.last_day, c.amount, c.key, c.occupancy_id, c.proof, f.name, c.withdrawn_why
            from charges.cost c join organisation.staff f on f.region_id = c.region_id and f.id = c.entered_by
            where c.region_id = kernel.region() and c.dwelling_id = ? and c.first_day <= ? and c.last_day >= ?
            order by c.withdrawn_at is not null, c.first_day, c.kind, c.proof, c.id""";

    private static final String ADD_COST = """
            insert into charges.cost (id, dwelling_id, kind, first_day, last_day, amount, key, occupancy_id, proof, entered_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (region_id, dwelling_id, kind, proof, first_day, last_day) where withdrawn_at is null do nothing""";

    private static final String LOCK_COST = "select dwelling_id, withdrawn_at is not null as gone from charges.cost where region_id = kernel.region() and id = ? for update";

    private static final String COST_COUNTS = """
            select exists (select from charges.part p join charges.statement s on s.region_id = p.region_id and s.id = p.statement_id
                where p.region_id = kernel.region() and p.cost_id = ? and s.state in ('draft', 'booked'))""";

    private static final String WITHDRAW = """
            update charges.cost set withdrawn_by = ?, withdrawn_at = clock_timestamp(), withdrawn_why = ? where region_id = kernel.region() and id = ?""";

    private static final String LOCK_DWELLING = "select address from dwelling.dwelling where region_id = kernel.region() and id = ? for no key update";

    private static final String SPACE = "select coalesce(sum(capacity), 0) from dwelling.place where region_id = kernel.region() and dwelling_id = ?";

    private static final String LIVED = """
            select o.id, o.household_id, lower(o.period) as first_day, upper(o.period) as ends_before, p.capacity,
                   lower(m.belongs) as joined, upper(m.belongs) as gone
            from occupancy.occupancy o
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            left join household.person m on m.region_id = o.region_id and m.household_id = o.household_id
            where o.region_id = kernel.region() and o.dwelling_id = ? and o.period && daterange(?, ?)
            order by p.label, lower(o.period), o.id""";

    /** What was charged on account of a contract for the months of a period, and was not undone. */
    private static final String ADVANCED = """
            select right(p.cause, 36)::uuid as occupancy_id, sum(-e.amount) as advanced
            from ledger.posting p
            join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
            join ledger.account a on a.region_id = e.region_id and a.id = e.account_id and a.code like 'charges/household/%'
            where p.region_id = kernel.region() and p.cause ^@ 'charges/advance/' and p.applies_to >= ? and p.applies_to < ?
              and right(p.cause, 36) = any(?)
              and not exists (select from ledger.posting r where r.region_id = p.region_id and r.reverses = p.id)
            group by 1""";

    private static final String TAKEN = """
            select lower(s.period) as first_day, upper(s.period) - 1 as last_day from charges.statement s
            where s.region_id = kernel.region() and s.dwelling_id = ? and s.period && daterange(?, ?) and s.state in ('draft', 'booked') limit 1""";

    private static final String ADD = """
            insert into charges.statement (id, dwelling_id, period, state, cost, agency, drafted_by) values (?, ?, daterange(?, ?), 'draft', ?, ?, ?)""";

    private static final String ADD_SHARE = """
            insert into charges.share (statement_id, occupancy_id, household_id, days, cost, advances) values (?, ?, ?, ?, ?, ?)""";

    private static final String ADD_PART = """
            insert into charges.part (statement_id, cost_id, occupancy_id, position, counted, units, of_units, amount) values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            select s.id, s.dwelling_id, w.address, lower(s.period) as first_day, upper(s.period) - 1 as last_day, s.state, s.cost, s.agency,
                   s.drafted_by, d.name as drafter, b.name as booker, s.booked_on, c.name as closer, s.closed_why,
                   coalesce(sum(h.advances), 0) as advances, count(h.occupancy_id) as households, count(*) over () as total
            from charges.statement s
            join dwelling.dwelling w on w.region_id = s.region_id and w.id = s.dwelling_id
            join organisation.staff d on d.region_id = s.region_id and d.id = s.drafted_by
            left join organisation.staff b on b.region_id = s.region_id and b.id = s.booked_by
            left join organisation.staff c on c.region_id = s.region_id and c.id = s.closed_by
            left join charges.share h on h.region_id = s.region_id and h.statement_id = s.id
            where s.region_id = kernel.region() and (?::uuid is null or s.id = ?) and (?::uuid is null or s.dwelling_id = ?)
            group by s.region_id, s.id, w.address, d.name, b.name, c.name
            order by upper(s.period) desc, w.address, s.drafted_at desc, s.id
            limit ? offset ?""";

    private static final String SHARES = """
            select h.occupancy_id, h.household_id, n.last_name, p.label, h.days, h.cost, h.advances, h.set_off, h.posting_id
            from charges.share h
            join household.household n on n.region_id = h.region_id and n.id = h.household_id
            join occupancy.occupancy o on o.region_id = h.region_id and o.id = h.occupancy_id
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            where h.region_id = kernel.region() and h.statement_id = ?
            order by p.label, lower(o.period), h.occupancy_id""";

    private static final String PARTS = """
            select x.occupancy_id, c.kind, c.proof, c.key, x.counted, x.units, x.of_units, x.amount
            from charges.part x join charges.cost c on c.region_id = x.region_id and c.id = x.cost_id
            where x.region_id = kernel.region() and x.statement_id = ? and x.occupancy_id is not null
            order by x.position""";

    private static final String LOCK = "select state from charges.statement where region_id = kernel.region() and id = ? for update";

    private static final String BOOK = """
            update charges.statement set state = 'booked', booked_by = ?, booked_on = ? where region_id = kernel.region() and id = ?""";

    private static final String BOOK_SHARE = """
            update charges.share set set_off = ?, posting_id = ? where region_id = kernel.region() and statement_id = ? and occupancy_id = ?""";

    private static final String CLOSE = """
            update charges.statement set state = ?, closed_by = ?, closed_why = ? where region_id = kernel.region() and id = ?""";

    /** Whether something that was given back is held by a payment order. */
    private static final String IN_ORDER = """
            select exists (select from charges.share h join payment.item i on i.region_id = h.region_id and i.posting_id = h.posting_id and not i.freed
                where h.region_id = kernel.region() and h.statement_id = ?)""";

    private static final String DWELLINGS = """
            select w.id, w.address from dwelling.dwelling w
            where w.region_id = kernel.region() and exists (select from occupancy.occupancy o where o.region_id = w.region_id and o.dwelling_id = w.id)
            order by w.address, w.id""";

    private static final String ADDRESS = "select address from dwelling.dwelling where region_id = kernel.region() and id = ?";

    @PersistenceContext
    private EntityManager entities;

    @FunctionalInterface
    private interface Prepared {

        PreparedStatement on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** @param occupancy null for those of a dwelling, and the other way round; the latest contract first */
    List<TenantLine> tenants(UUID occupancy, UUID dwelling) {
        Map<UUID, TenantLine> tenants = new LinkedHashMap<>();
        read(on -> on.prepareStatement(TENANTS), row -> {
            UUID id = row.getObject("id", UUID.class);
            TenantLine tenant = tenants.get(id);
            if (tenant == null) {
                tenant = new TenantLine(id, row.getObject("household_id", UUID.class), row.getString("last_name"), row.getObject("dwelling_id", UUID.class),
                        row.getString("address"), "rooms".equals(row.getString("letting")) ? row.getString("label") : "", day(row, "first_day"),
                        day(row, "last_day"), new ArrayList<>());
                tenants.put(id, tenant);
            }
            if (row.getObject("advance_id") != null) {
                tenant.advances().add(new AdvanceLine(row.getObject("advance_id", UUID.class), day(row, "applies_from"), money(row, "monthly"),
                        row.getString("basis"), row.getString("decided_by")));
            }
            return tenant;
        }, occupancy, occupancy, dwelling, dwelling);
        return List.copyOf(tenants.values());
    }

    void add(UUID occupancy, AdvanceLine advance, UUID by) {
        change(on -> on.prepareStatement(ADD_ADVANCE), advance.id(), occupancy, advance.appliesFrom(), advance.monthly().amount(), advance.basis(), by);
    }

    boolean chargedSince(UUID occupancy, LocalDate day) {
        return read(on -> on.prepareStatement(CHARGED_SINCE), row -> row.getBoolean(1), occupancy.toString(), day).get(0);
    }

    List<Stay> stays(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        return read(on -> on.prepareStatement(STAYS), row -> new Stay(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class), row.getString("last_name"),
                row.getObject("dwelling_id", UUID.class), row.getString("address"), new Period(day(row, "first_day"), day(row, "ends_before")),
                List.of(new Stay.Amount(day(row, "applies_from"), money(row, "monthly"), Money.ZERO))), first, next, next, first);
    }

    /** Those that touch a period, the withdrawn ones last. */
    List<CostLine> costs(UUID dwelling, Period period) {
        return read(on -> on.prepareStatement(COSTS), row -> new CostLine(row.getObject("id", UUID.class), row.getObject("dwelling_id", UUID.class), CostKind.of(row.getString("kind")),
                day(row, "first_day"), day(row, "last_day"), money(row, "amount"), DivisionKey.of(row.getString("key")),
                row.getObject("occupancy_id", UUID.class), row.getString("proof"), row.getString("name"), row.getString("withdrawn_why")),
                dwelling, period.endsBefore().minusDays(1), period.startsOn());
    }

    /** @return false when the same bill stands on file */
    boolean add(UUID id, UUID dwelling, CostCard card, UUID by) {
        return change(on -> on.prepareStatement(ADD_COST), id, dwelling, card.kind().code(), card.firstDay(), card.lastDay(), card.amount().amount(), card.key().code(), card.occupancy(),
                card.proof(), by) == 1;
    }

    /** @return whether it stands */
    boolean lockCost(UUID id) {
        return !one(on -> on.prepareStatement(LOCK_COST), row -> row.getBoolean("gone"), id);
    }

    boolean counts(UUID cost) {
        return read(on -> on.prepareStatement(COST_COUNTS), row -> row.getBoolean(1), cost).get(0);
    }

    void withdraw(UUID cost, UUID by, String why) {
        change(on -> on.prepareStatement(WITHDRAW), by, why, cost);
    }

    /** @return the address; two accounts of one dwelling are not drafted at the same time */
    String lockDwelling(UUID id) {
        return one(on -> on.prepareStatement(LOCK_DWELLING), row -> row.getString(1), id);
    }

    int space(UUID dwelling) {
        return read(on -> on.prepareStatement(SPACE), row -> row.getInt(1), dwelling).get(0);
    }

    List<Lived> lived(UUID dwelling, Period period) {
        Map<UUID, Lived> lived = new LinkedHashMap<>();
        read(on -> on.prepareStatement(LIVED), row -> {
            UUID id = row.getObject("id", UUID.class);
            Lived one = lived.get(id);
            if (one == null) {
                one = new Lived(id, row.getObject("household_id", UUID.class), new Period(day(row, "first_day"), day(row, "ends_before")), row.getInt("capacity"),
                        new ArrayList<>());
                lived.put(id, one);
            }
            LocalDate joined = day(row, "joined");
            one.persons().add(new Period(joined == null ? one.period().startsOn() : joined, day(row, "gone")));
            return one;
        }, dwelling, period.startsOn(), period.endsBefore());
        return List.copyOf(lived.values());
    }

    Map<UUID, Money> advanced(List<UUID> occupancies, Period period) {
        Map<UUID, Money> advanced = new LinkedHashMap<>();
        read(on -> on.prepareStatement(ADVANCED), row -> advanced.put(row.getObject("occupancy_id", UUID.class), money(row, "advanced")), period.startsOn(), period.endsBefore(),
                occupancies.stream().map(UUID::toString).toArray(String[]::new));
        return advanced;
    }

    /** @return the period of an account that stands in the way; null for none */
    Period taken(UUID dwelling, Period period) {
        return read(on -> on.prepareStatement(TAKEN), row -> new Period(day(row, "first_day"), day(row, "last_day").plusDays(1)), dwelling, period.startsOn(), period.endsBefore())
                .stream().findFirst().orElse(null);
    }

    void add(UUID id, UUID dwelling, Period period, Money cost, Money agency, UUID by) {
        change(on -> on.prepareStatement(ADD), id, dwelling, period.startsOn(), period.endsBefore(), cost.amount(), agency.amount(), by);
    }

    void add(UUID statement, Lived lived, int days, Money cost, Money advances) {
        change(on -> on.prepareStatement(ADD_SHARE), statement, lived.occupancy(), lived.household(), days, cost.amount(), advances.amount());
    }

    void add(UUID statement, int position, Part part) {
        change(on -> on.prepareStatement(ADD_PART), statement, part.bill(), part.occupancy(), position, part.counted().amount(), part.units(), part.ofUnits(), part.amount().amount());
    }

    /** The lines, and how many there are. */
    record Found(List<StatementLine> lines, long total) {
    }

    /** @param dwelling null for all */
    Found list(UUID dwelling, int first, int most) {
        long[] total = new long[1];
        List<StatementLine> lines = read(on -> on.prepareStatement(LIST), row -> {
            total[0] = row.getLong("total");
            return line(row);
        }, null, null, dwelling, dwelling, most, first);
        return new Found(lines, total[0]);
    }

    /** @throws Missing when there is none */
    StatementSheet get(UUID id) {
        Map<UUID, List<StatementSheet.Row>> rows = new LinkedHashMap<>();
        read(on -> on.prepareStatement(PARTS), row -> rows.computeIfAbsent(row.getObject("occupancy_id", UUID.class), occupancy -> new ArrayList<>()).add(new StatementSheet.Row(
                CostKind.of(row.getString("kind")), row.getString("proof"), DivisionKey.of(row.getString("key")), money(row, "counted"), row.getInt("units"),
                row.getInt("of_units"), money(row, "amount"))), id);
        List<StatementSheet.Share> shares = read(on -> on.prepareStatement(SHARES), row -> new StatementSheet.Share(row.getObject("occupancy_id", UUID.class),
                row.getObject("household_id", UUID.class), row.getString("last_name"), row.getString("label"), row.getInt("days"), money(row, "cost"),
                money(row, "advances"), money(row, "set_off"), row.getObject("posting_id", UUID.class),
                rows.getOrDefault(row.getObject("occupancy_id", UUID.class), List.of())), id);
        return one(on -> on.prepareStatement(LIST), row -> new StatementSheet(line(row), row.getObject("drafted_by", UUID.class), row.getString("drafter"), row.getString("booker"),
                day(row, "booked_on"), row.getString("closer"), row.getString("closed_why"), shares), id, id, null, null, 1, 0);
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        return new StatementLine(row.getObject("id", UUID.class), row.getObject("dwelling_id", UUID.class), row.getString("address"), day(row, "first_day"),
                day(row, "last_day"), StatementState.of(row.getString("state")), money(row, "cost"), money(row, "agency"), money(row, "advances"),
                row.getInt("households"));
    }

    /** @throws Missing when there is none */
    StatementState lock(UUID statement) {
        return one(on -> on.prepareStatement(LOCK), row -> StatementState.of(row.getString(1)), statement);
    }

    void book(UUID statement, UUID by, LocalDate day) {
        change(on -> on.prepareStatement(BOOK), by, day, statement);
    }

    void bookShare(UUID statement, UUID occupancy, Money setOff, UUID posting) {
        change(on -> on.prepareStatement(BOOK_SHARE), setOff.amount(), posting, statement, occupancy);
    }

    void close(UUID statement, StatementState state, UUID by, String why) {
        change(on -> on.prepareStatement(CLOSE), state.code(), by, why, statement);
    }

    boolean inOrder(UUID statement) {
        return read(on -> on.prepareStatement(IN_ORDER), row -> row.getBoolean(1), statement).get(0);
    }

    /** The addresses of the dwellings in which somebody lives or lived. */
    Map<UUID, String> dwellings() {
        Map<UUID, String> dwellings = new LinkedHashMap<>();
        read(on -> on.prepareStatement(DWELLINGS), row -> dwellings.put(row.getObject(1, UUID.class), row.getString(2)));
        return dwellings;
    }

    /** @throws Missing when there is no such dwelling */
    String address(UUID dwelling) {
        return one(on -> on.prepareStatement(ADDRESS), row -> row.getString(1), dwelling);
    }

    private <T> T one(Prepared query, Row<T> as, Object... values) {
        return read(query, as, values).stream().findFirst().orElseThrow(Missing::new);
    }

    private <T> List<T> read(Prepared query, Row<T> as, Object... values) {
        try (PreparedStatement statement = query.on(entities.unwrap(Connection.class))) {
            fill(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(as.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private int change(Prepared query, Object... values) {
        try (PreparedStatement statement = query.on(entities.unwrap(Connection.class))) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** @return null where nothing stands */
    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount);
    }
}
