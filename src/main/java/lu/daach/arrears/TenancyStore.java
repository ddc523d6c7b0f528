package lu.daach.arrears;

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
import java.util.List;
import java.util.UUID;

/** Reads running tenancies with what is open about them; keeps complaints and joint plans. One household, or all of the region for null. */
@ApplicationScoped
class TenancyStore {

    private static final String BEFORE = """
            with before as (
                select b.household_id, sum(b.open) as open from arrears.open_months(?) b
                where date_trunc('month', b.asked_on)::date + ? - 1 < ? group by b.household_id)
            """;

    private static final String BEFORE_OF = """
            with before as (
                select b.household_id, sum(b.open) as open from arrears.open_months_of(?, ?) b
                where date_trunc('month', b.asked_on)::date + ? - 1 < ? group by b.household_id)
            """;

    private static final String RUNNING = """
            select distinct on (h.last_name, h.file_number) h.id, h.last_name, h.file_number, w.address, o.review_due_on,
                   least(o.notice_ends_on, upper(o.period) - 1) as last_day, coalesce(b.open, 0) as before, coalesce(c.complaints, 0) as complaints,
                   j.id as plan, j.agreed_on, j.review_on, j.agency_does, j.office_does, j.household_does, s.name as by_whom
            from occupancy.occupancy o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id
            left join before b on b.household_id = h.id
            left join (select k.household_id, count(*) as complaints from arrears.complaint k where k.settled_on is null group by k.household_id) c on c.household_id = h.id
            left join arrears.joint_plan j on j.region_id = h.region_id and j.household_id = h.id and j.ended_on is null
            left join organisation.staff s on s.region_id = j.region_id and s.id = j.made_by
            where o.period @> cast(? as date)
            """;

    private static final String IN_ORDER = " order by h.last_name, h.file_number, lower(o.period) desc";

    private static final String ALL = BEFORE + RUNNING + IN_ORDER;

    private static final String ONE = BEFORE_OF + RUNNING + " and h.id = ?" + IN_ORDER;

    private static final String REVIEWS = """
            select j.household_id, h.last_name, j.review_on from arrears.joint_plan j
            join household.household h on h.region_id = j.region_id and h.id = j.household_id
            where j.ended_on is null and j.review_on <= ? order by j.review_on, h.last_name, h.file_number""";

    private static final String COMPLAINTS = """
            select c.id, c.received_on, c.about, c.note, s.name, c.settled_on from arrears.complaint c
            join organisation.staff s on s.region_id = c.region_id and s.id = c.recorded_by
            where c.household_id = ? order by c.settled_on is not null, c.received_on desc, c.id""";

    private static final String COMPLAIN = "insert into arrears.complaint (id, household_id, received_on, about, note, recorded_by) values (?, ?, ?, ?, ?, ?)";

    private static final String SETTLE = "update arrears.complaint set settled_on = greatest(received_on, cast(? as date)), settled_by = ? where id = ? and settled_on is null";

    private static final String AGREE = "insert into arrears.joint_plan (id, household_id, agreed_on, review_on, agency_does, office_does, household_does, made_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String END = "update arrears.joint_plan set ended_on = greatest(agreed_on, cast(? as date)), ended_as = ? where household_id = ? and ended_on is null";

    private static final String LOCK = "select 1 from household.household where id = ? for update";

    private static final int THREE_MONTHS = 3;

    @PersistenceContext
    private EntityManager entities;

    /** @param complaints how many are open */
    record Running(UUID household, String name, int fileNumber, String address, LocalDate reviewDueOn, LocalDate lastDay, BigDecimal before, int complaints, JointPlan plan) {
    }

    List<Running> running(UUID household, int dueDay, LocalDate today) {
        LocalDate then = today.minusMonths(THREE_MONTHS);
        return work(connection -> {
            try (PreparedStatement query = household == null ? connection.prepareStatement(ALL) : connection.prepareStatement(ONE)) {
                if (household == null) {
                    set(query, then, dueDay, then, today);
                } else {
                    set(query, household, then, dueDay, then, today, household);
                }
                List<Running> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID plan = row.getObject("plan", UUID.class);
                        found.add(new Running(row.getObject("id", UUID.class), row.getString("last_name"), row.getInt("file_number"), row.getString("address"),
                                row.getObject("review_due_on", LocalDate.class), row.getObject("last_day", LocalDate.class), row.getBigDecimal("before"),
                                row.getInt("complaints"), plan == null ? null : new JointPlan(plan, row.getObject("agreed_on", LocalDate.class),
                                row.getObject("review_on", LocalDate.class), row.getString("agency_does"), row.getString("office_does"),
                                row.getString("household_does"), row.getString("by_whom"))));
                    }
                }
                return found;
            }
        });
    }

    /** When a joint plan is looked at again. */
    record Review(UUID household, String name, LocalDate on) {
    }

    /** Those until that day, the earliest first. */
    List<Review> reviews(LocalDate until) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(REVIEWS)) {
                query.setObject(1, until);
                List<Review> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new Review(row.getObject("household_id", UUID.class), row.getString("last_name"), row.getObject("review_on", LocalDate.class)));
                    }
                }
                return found;
            }
        });
    }

    /** The open ones first, then the latest. */
    List<Complaint> complaints(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COMPLAINTS)) {
                query.setObject(1, household);
                List<Complaint> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new Complaint(row.getObject("id", UUID.class), row.getObject("received_on", LocalDate.class), row.getString("about"),
                                row.getString("note"), row.getString("name"), row.getObject("settled_on", LocalDate.class)));
                    }
                }
                return found;
            }
        });
    }

    /** Held until the end of the transaction. @throws lu.daach.kernel.Missing when there is none */
    void lock(UUID household) {
        boolean there = work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOCK)) {
                query.setObject(1, household);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
        if (!there) {
            throw new lu.daach.kernel.Missing();
        }
    }

    void complain(UUID id, UUID household, LocalDate on, String about, String note, UUID by) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(COMPLAIN)) {
                return set(insert, id, household, on, about, note, by).executeUpdate();
            }
        });
    }

    /** @return whether it was open */
    boolean settle(UUID complaint, LocalDate on, UUID by) {
        return work(connection -> {
            try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
                return set(update, on, by, complaint).executeUpdate() > 0;
            }
        });
    }

    /** Whether there is such a joint plan. */
    boolean has(UUID id) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select 1 from arrears.joint_plan where id = ?")) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    void agree(UUID id, UUID household, LocalDate on, LocalDate reviewOn, String agency, String office, String householdDoes, UUID by) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(AGREE)) {
                return set(insert, id, household, on, reviewOn, agency, office, householdDoes, by).executeUpdate();
            }
        });
    }

    /** @return whether one ran */
    boolean end(UUID household, LocalDate on, String as) {
        return work(connection -> {
            try (PreparedStatement update = connection.prepareStatement(END)) {
                return set(update, on, as, household).executeUpdate() > 0;
            }
        });
    }

    private static PreparedStatement set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** What is done on the transaction's own connection. */
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
