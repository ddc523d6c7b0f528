package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
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
import lu.daach.guarantee.rules.Damage;
import lu.daach.guarantee.rules.LateReturn;
import lu.daach.guarantee.rules.Promise;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.guarantee.rules.Rent;
import lu.daach.guarantee.rules.Unpaid;
import lu.daach.guarantee.rules.Vacancy;
import lu.daach.kernel.Money;
import lu.daach.organisation.Caller;

/** Reads what a claim is judged by, of the bound region, and has it worked out. */
@ApplicationScoped
class ClaimFacts {

    private static final String LEASE = """
            select l.id, l.dwelling_id, l.owner_id, lower(l.period) as since, upper(l.period) - 1 as last_day, l.guarantee_rent_when_empty,
                   l.guarantee_upkeep, l.guarantee_good_state, l.guarantee_give_back_months, n.last_day as noticed
            from lease.head_lease l
            left join lease.notice n on n.region_id = l.region_id and n.head_lease_id = l.id and n.withdrawn_on is null
            where l.region_id = ? and l.id = ?""";

    private static final String RENT = """
            select applies_from, monthly_rent + monthly_charges as monthly from lease.rent where region_id = ? and head_lease_id = ?""";

    /** The days of each month on which the lease ran, within those that are claimed. A month is booked while its line stands. */
    private static final String EMPTY = """
            select m.first_day, m.last_day, p.places * (m.last_day - m.first_day + 1) as place_days,
                   p.places * (m.last_day - m.first_day + 1) - coalesce((
                       select sum(upper(x.days) - lower(x.days)) from occupancy.occupancy c,
                           lateral (select c.period * daterange(m.first_day, m.last_day + 1) as days) x
                       where c.region_id = l.region_id and c.dwelling_id = l.dwelling_id and not isempty(x.days)), 0) as empty_days,
                   exists (select from rentrun.line r
                       where r.region_id = l.region_id and r.kind = 'ownerDue' and r.subject_id = l.id
                         and r.month = date_trunc('month', m.first_day::timestamp)::date
                         and not exists (select from ledger.posting u where u.region_id = r.region_id and u.reverses = r.posting_id)) as booked
            from lease.head_lease l
            cross join lateral (select l.period * daterange(?, ?, '[]') as days) span
            cross join lateral (
                select greatest(g::date, lower(span.days)) as first_day, least((g + interval '1 month')::date, upper(span.days)) - 1 as last_day
                from generate_series(date_trunc('month', lower(span.days)::timestamp), (upper(span.days) - 1)::timestamp, interval '1 month') g) m
            cross join lateral (select count(*)::integer as places from dwelling.place p
                where p.region_id = l.region_id and p.dwelling_id = l.dwelling_id) p
            where l.region_id = ? and l.id = ?
            order by m.first_day""";

    private static final String UNPAID = """
            select o.asked_on, o.asked, o.open,
                   coalesce((select sum(r.amount) from rentrun.line r
                       join occupancy.occupancy c on c.region_id = r.region_id and c.id = r.subject_id
                       where r.region_id = kernel.region() and r.kind = 'participation' and r.month = o.asked_on and c.household_id = o.household_id
                         and c.dwelling_id = ?
                         and not exists (select from ledger.posting u where u.region_id = r.region_id and u.reverses = r.posting_id)), 0) as participation,
                   coalesce((select sum(r.amount) from rentrun.line r
                       where r.region_id = kernel.region() and r.kind = 'ownerDue' and r.subject_id = ? and r.month = o.asked_on
                         and not exists (select from ledger.posting u where u.region_id = r.region_id and u.reverses = r.posting_id)), 0) as due
            from arrears.open_months(?) o
            where o.household_id = ? and o.asked_on between date_trunc('month', ?::timestamp)::date and ?
            order by o.asked_on""";

    private static final String TOLERANCE = """
            select tolerance, applies_from from arrears.ladder where region_id = ? and applies_from <= ? order by applies_from desc limit 1""";

    private static final String LIVES = """
            select distinct on (w.element) w.element, w.life_years, w.applies_from, w.source
            from guarantee.wear w where w.region_id = ? and w.applies_from <= ?
            order by w.element, w.applies_from desc""";

    private static final String SETTING = """
            select applies_from, decide_days, ceiling_months from guarantee.setting
            where region_id = ? and applies_from <= ? order by applies_from desc limit 1""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Of the demonstration, which is loaded before there is a transaction of anybody; else null, likewise its region. */
    private final Connection given;
    private final Integer givenRegion;

    ClaimFacts() {
        this(null, null);
    }

    ClaimFacts(Connection given, Integer givenRegion) {
        this.given = given;
        this.givenRegion = givenRegion;
    }

    private int region() {
        return givenRegion == null ? caller.actor().region() : givenRegion;
    }

    /**
     * A head lease with what it promised.
     *
     * @param noticed its last day by the notice that counts; null where nobody gave notice
     */
    record Lease(UUID id, UUID dwelling, UUID owner, Promise promise, LocalDate noticed) {
    }

    /** @param ceilingMonths null for no ceiling */
    record Setting(LocalDate from, int decideDays, Integer ceilingMonths) {
    }

    /** @return null when there is none in this region */
    Lease lease(UUID id) {
        return work(connection -> connection.prepareStatement(LEASE), query -> set(query, region(), id), row -> new Lease(row.getObject("id", UUID.class), row.getObject("dwelling_id", UUID.class),
                row.getObject("owner_id", UUID.class), new Promise(day(row, "since"), day(row, "last_day"), row.getBoolean("guarantee_rent_when_empty"),
                        row.getBoolean("guarantee_upkeep"), row.getBoolean("guarantee_good_state"), row.getInt("guarantee_give_back_months")),
                day(row, "noticed"))).stream().findFirst().orElse(null);
    }

    /** @throws lu.daach.kernel.Missing never: every region begins with a setting */
    Setting setting(LocalDate today) {
        return work(connection -> connection.prepareStatement(SETTING), query -> set(query, region(), today), row -> new Setting(day(row, "applies_from"), row.getInt("decide_days"),
                row.getObject("ceiling_months", Integer.class))).get(0);
    }

    /** How long each thing lasts, by the table that applies on that day. */
    Map<String, Damage.Life> lives(LocalDate day) {
        Map<String, Damage.Life> lives = new LinkedHashMap<>();
        work(connection -> connection.prepareStatement(LIVES), query -> set(query, region(), day), row -> lives.put(row.getString("element"),
                new Damage.Life(row.getInt("life_years"), day(row, "applies_from"), row.getString("source"))));
        return lives;
    }

    Reckoning reckon(Lease lease, ClaimCard card, LocalDate today) {
        Rent rent = new Rent(work(connection -> connection.prepareStatement(RENT), query -> set(query, region(), lease.id()),
                row -> new Rent.From(day(row, "applies_from"), new Money(row.getBigDecimal("monthly")))));
        return switch (card.kind()) {
            case VACANCY -> Vacancy.of(card.firstDay(), card.lastDay(), lease.promise(), rent, emptyMonths(lease.id(), card));
            case UNPAID -> unpaid(lease, card, today);
            case DAMAGE -> {
                Setting setting = setting(card.lastDay());
                yield Damage.of(lease.promise(), rent, card.lastDay(), card.household() != null, card.items(), lives(card.lastDay()),
                        setting.ceilingMonths(), setting.from());
            }
            case LATE_RETURN -> LateReturn.of(lease.promise(), rent, card.firstDay(), card.lastDay(), lease.noticed());
        };
    }

    private List<Vacancy.Month> emptyMonths(UUID lease, ClaimCard card) {
        return work(connection -> connection.prepareStatement(EMPTY), query -> set(query, card.firstDay(), card.lastDay(), region(), lease), row -> new Vacancy.Month(day(row, "first_day"), day(row, "last_day"), row.getInt("place_days"), row.getInt("empty_days"),
                row.getBoolean("booked")));
    }

    private Reckoning unpaid(Lease lease, ClaimCard card, LocalDate today) {
        List<Unpaid.Month> months = work(connection -> connection.prepareStatement(UNPAID), query -> set(query, lease.dwelling(), lease.id(), today, card.household(), card.firstDay(), card.lastDay()), row -> new Unpaid.Month(YearMonth.from(day(row, "asked_on")), new Money(row.getBigDecimal("asked")), new Money(row.getBigDecimal("participation")),
                new Money(row.getBigDecimal("open")), new Money(row.getBigDecimal("due"))));
        return work(connection -> connection.prepareStatement(TOLERANCE), query -> set(query, region(), today), row -> Unpaid.of(lease.promise(), months, new Money(row.getBigDecimal("tolerance")),
                day(row, "applies_from"))).get(0);
    }

    @FunctionalInterface
    private interface Preparing {

        PreparedStatement on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Asking {

        void set(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> work(Preparing preparing, Asking asking, Reading<T> reading) {
        try (PreparedStatement query = preparing.on(given == null ? entities.unwrap(Connection.class) : given)) {
            asking.set(query);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void set(PreparedStatement query, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            query.setObject(i + 1, values[i]);
        }
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
