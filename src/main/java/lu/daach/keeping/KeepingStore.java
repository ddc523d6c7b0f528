package lu.daach.keeping;

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
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;

/** Keeps deposits, their steps, savings given out and the rules of the bound region, on the transaction's own connection. */
@ApplicationScoped
class KeepingStore {

    private static final String DEPOSITS = """
            select d.id, d.version, d.occupancy_id, d.household_id, h.last_name, h.file_number, w.address, d.form, d.amount, d.monthly, d.agreed_on,
                   d.due_on, d.note, upper(o.period) - 1 as last_day, d.keys_on, d.settled_on
            from keeping.deposit d
            join occupancy.occupancy o on o.region_id = d.region_id and o.id = d.occupancy_id
            join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id
            join household.household h on h.region_id = d.region_id and h.id = d.household_id
            where d.region_id = kernel.region() and (?::uuid is null or d.id = ?) and (?::uuid is null or d.household_id = ?)
            order by h.last_name, h.file_number, d.agreed_on, d.id""";

    private static final String STEPS = """
            select s.deposit_id, s.id, s.kind, s.done_on, s.amount, s.reason, s.note, f.name, s.posting_id,
                   exists (select from ledger.posting u where u.region_id = s.region_id and u.reverses = s.posting_id) as undone
            from keeping.deposit_step s
            join keeping.deposit d on d.region_id = s.region_id and d.id = s.deposit_id
            join organisation.staff f on f.region_id = s.region_id and f.id = s.done_by
            where s.region_id = kernel.region() and (?::uuid is null or d.id = ?) and (?::uuid is null or d.household_id = ?)
            order by s.done_on, s.recorded_at, s.id""";

    /** With what is paid on the later of today and the first day. */
    private static final String CONTRACTS = """
            select o.id, o.household_id, w.address, lower(o.period) as from_day, upper(o.period) - 1 as last_day,
                   (select a.monthly from occupancy.assessment a
                    where a.region_id = o.region_id and a.occupancy_id = o.id and a.withdrawn_at is null
                      and a.applies_from <= greatest(?::date, lower(o.period))
                    order by a.applies_from desc limit 1) as monthly
            from occupancy.occupancy o
            join dwelling.dwelling w on w.region_id = o.region_id and w.id = o.dwelling_id
            where o.region_id = kernel.region() and (o.id = ? or o.household_id = ?)
              and not exists (select from keeping.deposit d where d.region_id = o.region_id and d.occupancy_id = o.id)
            order by lower(o.period) desc""";

    private static final String ADD = """
            insert into keeping.deposit (id, occupancy_id, household_id, form, amount, monthly, agreed_on, due_on, note, agreed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (region_id, occupancy_id) do nothing""";

    private static final String LOCK = "select household_id from keeping.deposit where region_id = kernel.region() and id = ? for update";

    private static final String LOCK_HOUSEHOLD = "select last_name from household.household where region_id = kernel.region() and id = ? for update";

    private static final String ADD_STEP = """
            insert into keeping.deposit_step (id, deposit_id, kind, done_on, amount, reason, note, posting_id, done_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String DATES = """
            update keeping.deposit set version = version + 1, keys_on = ?, settled_on = ?
            where region_id = kernel.region() and id = ? and version = ?""";

    private static final String SAVED = """
            select coalesce(-sum(e.amount), 0) as balance,
                   coalesce(-sum(e.amount) filter (where p.cause not like 'savings/%'
                       and (p.reverses is null or u.cause not like 'savings/%')), 0) as saved
            from ledger.account a
            join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
            join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
            left join ledger.posting u on u.region_id = p.region_id and u.id = p.reverses
            where a.region_id = kernel.region() and a.code = 'savings/household/' || ?""";

    private static final String OWED = """
            select coalesce(sum(e.amount), 0) as owed
            from ledger.account a
            join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
            where a.region_id = kernel.region() and a.code = 'receivable/household/' || ?""";

    /** What granted claims left to a household, by the claims that stand, less what deposits have covered of it. */
    private static final String CLAIMED = """
            select coalesce((select sum(d.recovered) from guarantee.decision d
                       join guarantee.claim c on c.region_id = d.region_id and c.id = d.claim_id
                       where d.region_id = kernel.region() and c.household_id = ? and d.recovery_id is not null
                         and not exists (select from ledger.posting u where u.region_id = d.region_id and u.reverses = d.recovery_id)), 0)
                 - coalesce((select sum(s.amount) from keeping.deposit_step s
                       join keeping.deposit d on d.region_id = s.region_id and d.id = s.deposit_id
                       where s.region_id = kernel.region() and d.household_id = ? and s.reason = 'claim'
                         and not exists (select from ledger.posting u where u.region_id = s.region_id and u.reverses = s.posting_id)), 0) as claimed""";

    private static final String CLAIM_NUMBERS = """
            select string_agg(c.number::text, ', ' order by c.number) from guarantee.decision d
            join guarantee.claim c on c.region_id = d.region_id and c.id = d.claim_id
            where d.region_id = kernel.region() and c.household_id = ? and d.recovery_id is not null
              and not exists (select from ledger.posting u where u.region_id = d.region_id and u.reverses = d.recovery_id)""";

    private static final String LAST_DAY = """
            select max(coalesce(upper(period), date '9999-12-31')) - 1 as last_day
            from occupancy.occupancy where region_id = kernel.region() and household_id = ?""";

    private static final String RELEASES = """
            select r.id, r.kind, r.done_on, r.amount, r.set_off, r.reason, f.name, r.posting_id,
                   exists (select from ledger.posting u where u.region_id = r.region_id and u.reverses = r.posting_id) as undone
            from keeping.release r
            join organisation.staff f on f.region_id = r.region_id and f.id = r.done_by
            where r.region_id = kernel.region() and r.household_id = ?
            order by r.done_on desc, r.recorded_at desc""";

    private static final String ADD_RELEASE = """
            insert into keeping.release (id, household_id, kind, done_on, amount, set_off, reason, posting_id, done_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String RULES = """
            select r.applies_from, r.deposit_months, r.early_percent, f.name
            from keeping.rule r
            left join organisation.staff f on f.region_id = r.region_id and f.id = r.decided_by
            where r.region_id = kernel.region()
            order by r.applies_from desc""";

    private static final String ADD_RULE = """
            insert into keeping.rule (applies_from, deposit_months, early_percent, decided_by) values (?, ?, ?, ?)
            on conflict (region_id, applies_from) do nothing""";

    @PersistenceContext
    private EntityManager entities;

    /** @param id null for all; @param household null for all */
    List<DepositSheet> deposits(UUID id, UUID household) {
        return work(connection -> {
            Map<UUID, List<DepositStep>> steps = steps(connection, id, household);
            List<DepositSheet> deposits = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(DEPOSITS)) {
                only(query, id, household);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID deposit = row.getObject("id", UUID.class);
                        deposits.add(new DepositSheet(deposit, row.getInt("version"), row.getObject("occupancy_id", UUID.class),
                                row.getObject("household_id", UUID.class), row.getString("last_name"), row.getInt("file_number"),
                                row.getString("address"), DepositForm.of(row.getString("form")), money(row, "amount"), money(row, "monthly"),
                                day(row, "agreed_on"), day(row, "due_on"), row.getString("note"), day(row, "last_day"), day(row, "keys_on"),
                                day(row, "settled_on"), List.copyOf(steps.getOrDefault(deposit, List.of()))));
                    }
                }
            }
            return deposits;
        });
    }

    private static Map<UUID, List<DepositStep>> steps(Connection connection, UUID id, UUID household) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STEPS)) {
            only(query, id, household);
            Map<UUID, List<DepositStep>> steps = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    steps.computeIfAbsent(row.getObject("deposit_id", UUID.class), deposit -> new ArrayList<>())
                            .add(new DepositStep(row.getObject("id", UUID.class), DepositStepKind.of(row.getString("kind")), day(row, "done_on"),
                                    money(row, "amount"), row.getString("reason"), row.getString("note"), row.getString("name"),
                                    row.getObject("posting_id", UUID.class), row.getBoolean("undone")));
                }
            }
            return steps;
        }
    }

    /** The contracts without a deposit: that of an id, or those of a household. */
    List<Contract> contracts(UUID occupancy, UUID household, LocalDate today) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(CONTRACTS)) {
                query.setObject(1, today);
                query.setObject(2, occupancy);
                query.setObject(3, household);
                List<Contract> contracts = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        BigDecimal monthly = row.getBigDecimal("monthly");
                        contracts.add(new Contract(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class),
                                row.getString("address"), day(row, "from_day"), day(row, "last_day"), monthly == null ? null : new Money(monthly)));
                    }
                }
                return contracts;
            }
        });
    }

    /** @return whether it was kept: a contract has one deposit */
    boolean add(UUID id, DepositCard card, Contract contract, UUID by) {
        return work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, id);
                insert.setObject(2, contract.occupancy());
                insert.setObject(3, contract.household());
                insert.setString(4, card.form().code());
                insert.setBigDecimal(5, card.amount().amount());
                insert.setBigDecimal(6, contract.monthly().amount());
                insert.setObject(7, card.agreedOn());
                insert.setObject(8, card.dueOn());
                insert.setString(9, card.note());
                insert.setObject(10, by);
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Lets one person at a time work on a deposit. @throws Missing when there is none */
    void lock(UUID deposit) {
        lock(connection -> connection.prepareStatement(LOCK), deposit);
    }

    /** Lets one person at a time work on the savings of a household. @return its name; @throws Missing when there is none */
    String lockHousehold(UUID household) {
        return lock(connection -> connection.prepareStatement(LOCK_HOUSEHOLD), household);
    }

    private String lock(Work<PreparedStatement> statement, UUID id) {
        return work(connection -> {
            try (PreparedStatement query = statement.on(connection)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new Missing();
                    }
                    return row.getString(1);
                }
            }
        });
    }

    void add(UUID deposit, DepositStep step, UUID by) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD_STEP)) {
                insert.setObject(1, step.id());
                insert.setObject(2, deposit);
                insert.setString(3, step.kind().code());
                insert.setObject(4, step.on());
                insert.setBigDecimal(5, step.amount().amount());
                insert.setString(6, step.reason());
                insert.setString(7, step.note());
                insert.setObject(8, step.posting());
                insert.setObject(9, by);
                return insert.executeUpdate();
            }
        });
    }

    /** @throws Conflict when somebody changed it meanwhile */
    void dates(UUID deposit, int version, LocalDate keysOn, LocalDate settledOn) {
        work(connection -> {
            try (PreparedStatement update = connection.prepareStatement(DATES)) {
                update.setObject(1, keysOn);
                update.setObject(2, settledOn);
                update.setObject(3, deposit);
                update.setInt(4, version);
                if (update.executeUpdate() == 0) {
                    throw Conflict.stale();
                }
                return null;
            }
        });
    }

    /**
     * What is kept for a household and what it owes.
     *
     * @param saved what was ever put aside
     * @param owed below zero what it has paid ahead
     * @param lastDay of its last contract; null while one is open, and where there was none
     */
    record Savings(Money balance, Money saved, Money owed, LocalDate lastDay) {
    }

    Savings savings(UUID household) {
        return work(connection -> {
            Money balance;
            Money saved;
            try (PreparedStatement query = connection.prepareStatement(SAVED)) {
                query.setString(1, household.toString());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    balance = money(row, "balance");
                    saved = money(row, "saved");
                }
            }
            Money owed;
            try (PreparedStatement query = connection.prepareStatement(OWED)) {
                query.setString(1, household.toString());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    owed = money(row, "owed");
                }
            }
            try (PreparedStatement query = connection.prepareStatement(LAST_DAY)) {
                query.setObject(1, household);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    LocalDate last = day(row, "last_day");
                    return new Savings(balance, saved, owed, last == null || last.getYear() == END_OF_TIME ? null : last);
                }
            }
        });
    }

    private static final int END_OF_TIME = 9999;

    /** The last one first. */
    List<SavingsRelease> releases(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(RELEASES)) {
                query.setObject(1, household);
                List<SavingsRelease> releases = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        releases.add(new SavingsRelease(row.getObject("id", UUID.class), ReleaseKind.of(row.getString("kind")), day(row, "done_on"),
                                money(row, "amount"), money(row, "set_off"), row.getString("reason"), row.getString("name"),
                                row.getObject("posting_id", UUID.class), row.getBoolean("undone")));
                    }
                }
                return releases;
            }
        });
    }

    void add(UUID household, SavingsRelease release, UUID by) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD_RELEASE)) {
                insert.setObject(1, release.id());
                insert.setObject(2, household);
                insert.setString(3, release.kind().code());
                insert.setObject(4, release.on());
                insert.setBigDecimal(5, release.amount().amount());
                insert.setBigDecimal(6, release.setOff().amount());
                insert.setString(7, release.reason());
                insert.setObject(8, release.posting());
                insert.setObject(9, by);
                return insert.executeUpdate();
            }
        });
    }

    /** The latest first. */
    List<KeepingRule> rules() {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(RULES); ResultSet row = query.executeQuery()) {
                List<KeepingRule> rules = new ArrayList<>();
                while (row.next()) {
                    rules.add(new KeepingRule(day(row, "applies_from"), row.getBigDecimal("deposit_months"), row.getBigDecimal("early_percent"),
                            row.getString("name")));
                }
                return rules;
            }
        });
    }

    /** What granted claims left to a household and no deposit has covered. */
    Money claimed(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(CLAIMED)) {
                query.setObject(1, household);
                query.setObject(2, household);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return money(row, "claimed");
                }
            }
        });
    }

    /** @return the numbers of those claims; null for none */
    String claimNumbers(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(CLAIM_NUMBERS)) {
                query.setObject(1, household);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    /** @return whether it was kept: a day has one rule */
    boolean add(KeepingRule rule, UUID by) {
        return work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD_RULE)) {
                insert.setObject(1, rule.appliesFrom());
                insert.setBigDecimal(2, rule.depositMonths());
                insert.setBigDecimal(3, rule.earlyPercent());
                insert.setObject(4, by);
                return insert.executeUpdate() == 1;
            }
        });
    }

    private static void only(PreparedStatement query, UUID id, UUID household) throws SQLException {
        query.setObject(1, id);
        query.setObject(2, id);
        query.setObject(3, household);
        query.setObject(4, household);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** What is done on the transaction's own connection. */
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
