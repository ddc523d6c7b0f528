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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.arrears.rules.Ladder;
import lu.daach.arrears.rules.PlanCourse;
import lu.daach.arrears.rules.Standing;
import lu.daach.arrears.rules.StepKind;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;

/** Keeps steps, stops, plans and requests to write off; reads what is open from the books. One household, or all of the region for null. */
@ApplicationScoped
class ArrearsStore {

    private static final String LADDER = """
            select l.due_day, l.tolerance, s.position, s.kind, s.after_days from arrears.ladder l
            left join arrears.ladder_step s on s.region_id = l.region_id and s.ladder_id = l.id
            where l.applies_from = (select max(k.applies_from) from arrears.ladder k where k.applies_from <= ?) order by s.position""";

    private static final String LADDERS = "select applies_from from arrears.ladder order by applies_from desc";

    private static final String OPEN = """
            select o.household_id, h.last_name, h.file_number, o.asked_on, o.asked, o.open
            from arrears.open_months(?) o join household.household h on h.id = o.household_id
            order by h.last_name, h.file_number, o.asked_on""";

    private static final String OPEN_OF = """
            select o.household_id, h.last_name, h.file_number, o.asked_on, o.asked, o.open
            from household.household h join arrears.open_months_of(?, ?) o on o.household_id = h.id
            where h.id = ? order by o.asked_on""";

    private static final String NAMED = "select last_name, file_number from household.household where id = ?";

    /** What was paid of the months asked for until the step, within 30 days after it. */
    private static final String STEPS = """
            select s.household_id, s.id, s.position, s.kind, s.done_on, s.reached, s.note, s.owed, f.name,
                   greatest(0, s.owed - greatest(0, coalesce((
                       select sum(e.amount) from ledger.account a
                       join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                       join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
                       where a.code = 'receivable/household/' || s.household_id
                         and case when p.cause like 'rentrun/%' or e.amount > 0 and p.reverses is null then p.applies_to + cast(? as integer) <= s.done_on
                                  else p.applies_to <= s.done_on + 30 end), 0))) as settled
            from arrears.step s join organisation.staff f on f.region_id = s.region_id and f.id = s.done_by
            where cast(? as uuid) is null or s.household_id = cast(? as uuid)
            order by s.done_on desc, s.recorded_at desc""";

    private static final String STOPS = """
            select s.household_id, s.id, s.reason, s.note, s.begins_on, s.until_day, s.ended_on, f.name
            from arrears.stop s join organisation.staff f on f.region_id = s.region_id and f.id = s.made_by
            where cast(? as uuid) is null or s.household_id = cast(? as uuid)
            order by s.begins_on desc, s.id""";

    /** With what was open at the end of each instalment's day; damage and charges that were asked for after the plan was agreed do not break it. */
    private static final String PLANS = """
            select p.household_id, p.id, p.agreed_on, p.total, p.note, p.ended_on, p.ended_as, f.name, i.position, i.due_on, i.amount,
                   case when i.due_on < ? then coalesce((
                       select sum(e.amount) from ledger.account a
                       join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                       join ledger.posting o on o.region_id = e.region_id and o.id = e.posting_id
                       left join ledger.posting v on v.region_id = o.region_id and v.id = o.reverses
                       where a.code = 'receivable/household/' || p.household_id and o.applies_to <= i.due_on
                         and not (coalesce(v.cause, o.cause) like any (array['guarantee/recovery/%', 'charges/%']) and o.applies_to > p.agreed_on)), 0) end as open
            from arrears.plan p
            join organisation.staff f on f.region_id = p.region_id and f.id = p.made_by
            join arrears.instalment i on i.region_id = p.region_id and i.plan_id = p.id
            where cast(? as uuid) is null and p.ended_on is null or p.household_id = cast(? as uuid)
            order by p.agreed_on desc, p.id, i.position""";

    private static final String WRITE_OFFS = """
            select w.household_id, w.id, w.amount, w.reason, w.asked_by, a.name as asked_name, w.asked_on, d.name as decided_name, w.decided_on, w.accepted
            from arrears.write_off w
            join organisation.staff a on a.region_id = w.region_id and a.id = w.asked_by
            left join organisation.staff d on d.region_id = w.region_id and d.id = w.decided_by
            where cast(? as uuid) is null or w.household_id = cast(? as uuid)
            order by w.asked_on desc, w.id""";

    private static final String LOCK = "select 1 from household.household where id = ? for update";

    @PersistenceContext
    private EntityManager entities;

    /** What is open of one household. */
    record Account(UUID household, String name, int fileNumber, List<Standing.Open> months) {
    }

    Ladder ladder(LocalDate day) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LADDER)) {
                query.setObject(1, day);
                try (ResultSet row = query.executeQuery()) {
                    int dueDay = 0;
                    BigDecimal tolerance = null;
                    List<Ladder.Step> steps = new ArrayList<>();
                    while (row.next()) {
                        dueDay = row.getInt("due_day");
                        tolerance = row.getBigDecimal("tolerance");
                        if (row.getString("kind") != null) {
                            steps.add(new Ladder.Step(row.getInt("position"), StepKind.of(row.getString("kind")), row.getInt("after_days")));
                        }
                    }
                    if (tolerance == null) {
                        throw new Missing();
                    }
                    return new Ladder(dueDay, tolerance, steps);
                }
            }
        });
    }

    /** The days from which ladders apply, the last first. */
    List<LocalDate> ladders() {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LADDERS); ResultSet row = query.executeQuery()) {
                List<LocalDate> days = new ArrayList<>();
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
                return days;
            }
        });
    }

    void ladder(UUID id, LocalDate from, Ladder ladder) {
        run(connection -> connection.prepareStatement("insert into arrears.ladder (id, applies_from, due_day, tolerance) values (?, ?, ?, ?)"), id, from, ladder.dueDay(), ladder.tolerance());
        ladder.steps().forEach(step -> run(connection -> connection.prepareStatement("insert into arrears.ladder_step (ladder_id, position, kind, after_days) values (?, ?, ?, ?)"),
                id, step.position(), step.kind().code(), step.afterDays()));
    }

    /** Households with something open, by name. */
    List<Account> open(UUID household, LocalDate today) {
        return work(connection -> {
            try (PreparedStatement query = household == null ? connection.prepareStatement(OPEN) : connection.prepareStatement(OPEN_OF)) {
                if (household == null) {
                    query.setObject(1, today);
                } else {
                    query.setObject(1, household);
                    query.setObject(2, today);
                    query.setObject(3, household);
                }
                Map<UUID, Account> found = new LinkedHashMap<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID id = row.getObject("household_id", UUID.class);
                        Account account = found.get(id);
                        if (account == null) {
                            account = new Account(id, row.getString("last_name"), row.getInt("file_number"), new ArrayList<>());
                            found.put(id, account);
                        }
                        account.months().add(new Standing.Open(row.getObject("asked_on", LocalDate.class), row.getBigDecimal("asked"), row.getBigDecimal("open")));
                    }
                }
                return List.copyOf(found.values());
            }
        });
    }

    /** @throws Missing when there is no such household */
    Account nothing(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(NAMED)) {
                query.setObject(1, household);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new Missing();
                    }
                    return new Account(household, row.getString(1), row.getInt(2), List.of());
                }
            }
        });
    }

    /** Who changes something about the same household at the same time waits. */
    void lock(UUID household) {
        work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOCK)) {
                query.setObject(1, household);
                return query.execute();
            }
        });
    }

    /** @param dueDay of the ladder: what was due counts, no more */
    Map<UUID, List<StepDone>> steps(UUID household, int dueDay) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STEPS)) {
                query.setInt(1, dueDay);
                return grouped(query, household, 2, row -> new StepDone(row.getObject("id", UUID.class), row.getInt("position"), StepKind.of(row.getString("kind")),
                        row.getObject("done_on", LocalDate.class), row.getBoolean("reached"), row.getString("note"), new Money(row.getBigDecimal("owed")),
                        new Money(row.getBigDecimal("settled")), row.getString("name")));
            }
        });
    }

    Map<UUID, List<Stop>> stops(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STOPS)) {
                return grouped(query, household, 1, row -> new Stop(row.getObject("id", UUID.class), row.getString("reason"), row.getString("note"),
                        row.getObject("begins_on", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getObject("ended_on", LocalDate.class),
                        row.getString("name")));
            }
        });
    }

    Map<UUID, List<WriteOff>> writeOffs(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(WRITE_OFFS)) {
                return grouped(query, household, 1, row -> new WriteOff(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class),
                        new Money(row.getBigDecimal("amount")), row.getString("reason"), row.getObject("asked_by", UUID.class), row.getString("asked_name"),
                        row.getObject("asked_on", LocalDate.class), row.getString("decided_name"), row.getObject("decided_on", LocalDate.class),
                        (Boolean) row.getObject("accepted")));
            }
        });
    }

    /** Those of a household, or of all the running ones. */
    Map<UUID, List<Plan>> plans(UUID household, BigDecimal tolerance, LocalDate today) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PLANS)) {
                query.setObject(1, today);
                Map<UUID, List<PlanRow>> rows = new LinkedHashMap<>();
                grouped(query, household, 2, PlanRow::of).values().stream().flatMap(List::stream)
                        .forEach(row -> rows.computeIfAbsent(row.plan().id(), id -> new ArrayList<>()).add(row));
                Map<UUID, List<Plan>> found = new LinkedHashMap<>();
                rows.values().forEach(some -> {
                    List<BigDecimal> open = new ArrayList<>();
                    some.forEach(row -> open.add(row.open()));
                    Plan plan = some.get(0).plan();
                    PlanCourse course = PlanCourse.of(some.stream().map(PlanRow::instalment).toList(), open, tolerance, today);
                    found.computeIfAbsent(plan.household(), id -> new ArrayList<>()).add(new Plan(plan.id(), plan.household(), plan.agreedOn(), plan.total(),
                            plan.note(), plan.by(), plan.endedOn(), plan.endedAs(), course));
                });
                return found;
            }
        });
    }

    /** A plan with one of its instalments. */
    private record PlanRow(Plan plan, PlanCourse.Instalment instalment, BigDecimal open) {

        private static PlanRow of(ResultSet row) throws SQLException {
            return new PlanRow(new Plan(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class), row.getObject("agreed_on", LocalDate.class),
                    new Money(row.getBigDecimal("total")), row.getString("note"), row.getString("name"), row.getObject("ended_on", LocalDate.class),
                    row.getString("ended_as"), null),
                    new PlanCourse.Instalment(row.getInt("position"), row.getObject("due_on", LocalDate.class), row.getBigDecimal("amount")), row.getBigDecimal("open"));
        }
    }

    boolean hasStep(UUID id) {
        return has(connection -> connection.prepareStatement("select 1 from arrears.step where id = ?"), id);
    }

    boolean hasStop(UUID id) {
        return has(connection -> connection.prepareStatement("select 1 from arrears.stop where id = ?"), id);
    }

    boolean hasPlan(UUID id) {
        return has(connection -> connection.prepareStatement("select 1 from arrears.plan where id = ?"), id);
    }

    private boolean has(Work<PreparedStatement> asked, UUID id) {
        return work(connection -> {
            try (PreparedStatement query = asked.on(connection)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    void add(UUID household, int position, StepKind kind, LocalDate on, boolean reached, String note, BigDecimal owed, UUID id, UUID by) {
        run(connection -> connection.prepareStatement("insert into arrears.step (id, household_id, position, kind, done_on, reached, note, owed, done_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                id, household, position, kind.code(), on, reached, note, owed, by);
    }

    void stop(UUID id, UUID household, String reason, String note, LocalDate from, LocalDate until, UUID by) {
        run(connection -> connection.prepareStatement("insert into arrears.stop (id, household_id, reason, note, begins_on, until_day, made_by) values (?, ?, ?, ?, ?, ?, ?)"),
                id, household, reason, note, from, until, by);
    }

    void endStop(UUID id, LocalDate on) {
        run(connection -> connection.prepareStatement("update arrears.stop set ended_on = greatest(begins_on, cast(? as date)) where id = ? and ended_on is null"), on, id);
    }

    void plan(UUID id, UUID household, LocalDate agreedOn, BigDecimal total, String note, List<PlanCourse.Instalment> instalments, UUID by) {
        run(connection -> connection.prepareStatement("insert into arrears.plan (id, household_id, agreed_on, total, note, made_by) values (?, ?, ?, ?, ?, ?)"), id, household, agreedOn, total, note, by);
        instalments.forEach(one -> run(connection -> connection.prepareStatement("insert into arrears.instalment (plan_id, position, due_on, amount) values (?, ?, ?, ?)"), id, one.position(), one.due(), one.amount()));
    }

    void endPlan(UUID id, LocalDate on, String as) {
        run(connection -> connection.prepareStatement("update arrears.plan set ended_on = greatest(agreed_on, cast(? as date)), ended_as = ? where id = ? and ended_on is null"), on, as, id);
    }

    void ask(UUID id, UUID household, BigDecimal amount, String reason, UUID by, LocalDate on) {
        run(connection -> connection.prepareStatement("insert into arrears.write_off (id, household_id, amount, reason, asked_by, asked_on) values (?, ?, ?, ?, ?, ?)"), id, household, amount, reason, by, on);
    }

    void decide(UUID id, UUID by, LocalDate on, boolean accepted, UUID posting, String key) {
        run(connection -> connection.prepareStatement("update arrears.write_off set decided_by = ?, decided_on = ?, accepted = ?, posting_id = ?, decision_key = ? where id = ? and decided_on is null"),
                by, on, accepted, posting, key, id);
    }

    /** @throws lu.daach.kernel.InvalidInput when the key decided something else */
    boolean decidedUnder(UUID household, String key, boolean accepted) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select household_id, accepted from arrears.write_off where decision_key = ?")) {
                query.setString(1, key);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    if (!household.equals(row.getObject(1, UUID.class)) || row.getBoolean(2) != accepted) {
                        throw InvalidInput.at("", "arrears.keyReused");
                    }
                    return true;
                }
            }
        });
    }

    private void run(Change change, Object... values) {
        work(connection -> {
            try (PreparedStatement statement = change.on(connection)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** A change without its values. */
    private interface Change {

        PreparedStatement on(Connection connection) throws SQLException;
    }

    /** What one row says. */
    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    private static <T> Map<UUID, List<T>> grouped(PreparedStatement query, UUID household, int at, Row<T> each) throws SQLException {
        query.setObject(at, household);
        query.setObject(at + 1, household);
        Map<UUID, List<T>> found = new LinkedHashMap<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getObject("household_id", UUID.class), id -> new ArrayList<>()).add(each.of(row));
            }
        }
        return found;
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
