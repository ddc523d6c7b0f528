package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Condition;
import lu.daach.guarantee.rules.Damage;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;

/** Keeps claims of the bound region and what was decided on them. */
@ApplicationScoped
class ClaimStore {

    private static final String STATUS = "case when d.outcome is null then 'proposed' when u.decision_id is not null then 'undone' else d.outcome end";

    private static final String FOUND = """
            from guarantee.claim c
            join lease.owner o on o.region_id = c.region_id and o.id = c.owner_id
            join dwelling.dwelling w on w.region_id = c.region_id and w.id = c.dwelling_id
            join organisation.staff p on p.region_id = c.region_id and p.id = c.proposed_by
            left join household.household h on h.region_id = c.region_id and h.id = c.household_id
            left join guarantee.decision d on d.region_id = c.region_id and d.claim_id = c.id
            left join guarantee.undoing u on u.region_id = d.region_id and u.decision_id = d.id
            """;

    private static final String LINES = "select c.*, o.name as owner_name, w.address, w.commune_code, h.last_name, p.name as proposer_name, d.decided_on,"
            + " d.guaranteed, d.payable, " + STATUS + " as status, count(*) over () as total " + FOUND
            + """
            where c.region_id = kernel.region() and (?::uuid is null or c.id = ?) and (?::text is null or c.kind = ?)
              and (?::text is null or\s""" + STATUS + """
             = ?) and (?::uuid is null or c.head_lease_id = ?)
              and (?::text is null or lease.plain(concat_ws(' ', c.number, w.address, o.name, h.last_name)) like '%' || lease.plain(?) || '%')
            order by (d.id is not null), c.number desc
            limit ? offset ?""";

    private static final String COUNTS = "select " + STATUS + " as status, count(*) as claims " + FOUND + "where c.region_id = kernel.region() group by 1";

    private static final String ABOUT = "select c.id " + FOUND + """
            where c.region_id = kernel.region()
              and ? in (c.id, c.head_lease_id, c.dwelling_id, c.owner_id, c.household_id) order by c.number""";

    private static final String ITEMS = "select * from guarantee.claim_item where region_id = kernel.region() and claim_id = ? order by position";

    private static final String DECISION = """
            select d.*, s.name as decider_name, u.reason as undone_reason, u.undone_on, us.name as undoer_name, u.posting_id as undone_posting,
                   u.recovery_id as undone_recovery, u.decision_id as undone_decision,
                   (select max(r.execution_on) from payment.item i
                       join payment.payment_order r on r.region_id = i.region_id and r.id = i.order_id and r.state = 'released'
                       where i.region_id = d.region_id and i.posting_id = d.posting_id and not i.freed) as paid_on
            from guarantee.decision d
            join organisation.staff s on s.region_id = d.region_id and s.id = d.decided_by
            left join guarantee.undoing u on u.region_id = d.region_id and u.decision_id = d.id
            left join organisation.staff us on us.region_id = u.region_id and us.id = u.undone_by
            where d.region_id = kernel.region() and d.claim_id = ?""";

    /** Another claim on the same promise for some of the same days, that was not refused, withdrawn or undone. */
    private static final String SAME = "select c.number " + FOUND + """
            where c.region_id = kernel.region() and c.head_lease_id = ? and c.kind = ? and c.id <> ? and c.kind <> 'damage'
              and c.household_id is not distinct from ? and daterange(c.first_day, c.last_day, '[]') && daterange(?, ?, '[]')
              and\s""" + STATUS + " in ('proposed', 'granted') order by c.number limit 1";

    private static final String ADD = """
            insert into guarantee.claim (region_id, id, number, kind, head_lease_id, dwelling_id, owner_id, household_id, first_day, last_day, description,
                                         proposed_by, proposed_on, decide_by)
            select ?::integer, ?::uuid, coalesce(max(n.number), 0) + 1, ?::text, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::date, ?::date, ?::text, ?::uuid, ?::date, ?::date
            from guarantee.claim n where n.region_id = ?""";

    private static final String CHANGE = """
            update guarantee.claim set version = version + 1, household_id = ?, first_day = ?, last_day = ?, description = ?
            where region_id = kernel.region() and id = ?""";

    private static final String ADD_ITEM = """
            insert into guarantee.claim_item (region_id, claim_id, position, room, element, what, cost, installed_on, at_lease_start, at_move_in, household_percent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String DECIDE = """
            insert into guarantee.decision (region_id, id, claim_id, outcome, reason, decided_by, decided_on, key, reckoning, guaranteed, with_months, payable,
                                            recovered, posting_id, recovery_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""";

    private static final String UNDO = """
            insert into guarantee.undoing (region_id, decision_id, reason, undone_by, undone_on, posting_id, recovery_id) values (?, ?, ?, ?, ?, ?, ?)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Of the demonstration, which is loaded before there is a transaction of anybody; else null, likewise its region. */
    private final Connection given;
    private final Integer givenRegion;

    ClaimStore() {
        this(null, null);
    }

    ClaimStore(Connection given, Integer givenRegion) {
        this.given = given;
        this.givenRegion = givenRegion;
    }

    private int region() {
        return givenRegion == null ? caller.actor().region() : givenRegion;
    }

    /** Claims, those nobody has decided first, then the last one first. @param most as many as there are for zero */
    Slice<ClaimLine> list(ClaimFilter filter, int first, int most) {
        return lines(null, filter, first, most);
    }

    /** @throws Missing when there is none in this region */
    ClaimLine get(UUID id) {
        List<ClaimLine> found = lines(id, ClaimFilter.ALL, 0, 1).items();
        if (found.isEmpty()) {
            throw new Missing();
        }
        return found.get(0);
    }

    private Slice<ClaimLine> lines(UUID id, ClaimFilter filter, int first, int most) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LINES)) {
                String kind = filter.kind() == null ? null : filter.kind().code();
                String status = filter.status() == null ? null : filter.status().code();
                String words = filter.words() == null || filter.words().isBlank() ? null : filter.words().strip();
                set(query, id, id, kind, kind, status, status, filter.headLease(), filter.headLease(), words, words, most, first);
                List<ClaimLine> lines = new ArrayList<>();
                long total = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        lines.add(line(row));
                    }
                }
                return new Slice<>(lines, total);
            }
        });
    }

    /** The claims about a home, a lease, an owner or a household, or the claim itself; the earliest first. */
    List<UUID> about(UUID subject) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ABOUT)) {
                set(query, subject);
                List<UUID> ids = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
                return ids;
            }
        });
    }

    Map<ClaimStatus, Long> counts() {
        return work(connection -> {
            Map<ClaimStatus, Long> counts = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement(COUNTS); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(ClaimStatus.of(row.getString("status")), row.getLong("claims"));
                }
            }
            return counts;
        });
    }

    String description(UUID claim) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select description from guarantee.claim where region_id = kernel.region() and id = ?")) {
                set(query, claim);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getString(1) : null;
                }
            }
        });
    }

    List<Damage.Item> items(UUID claim) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ITEMS)) {
                set(query, claim);
                List<Damage.Item> items = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        items.add(new Damage.Item(row.getString("room"), row.getString("element"), row.getString("what"), new Money(row.getBigDecimal("cost")),
                                row.getObject("installed_on", LocalDate.class), Condition.of(row.getString("at_lease_start")),
                                Condition.of(row.getString("at_move_in")), row.getInt("household_percent")));
                    }
                }
                return items;
            }
        });
    }

    /**
     * A decision with its sum.
     *
     * @param reckoning as it was decided
     */
    record Decided(ClaimDecision decision, Reckoning reckoning) {
    }

    /** @return null while nobody has decided */
    Decided decision(UUID claim) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(DECISION)) {
                set(query, claim);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? new Decided(decision(row), ReckoningJson.read(row.getString("reckoning"))) : null;
                }
            }
        });
    }

    private static ClaimDecision decision(ResultSet row) throws SQLException {
        ClaimDecision.Undoing undone = row.getObject("undone_decision", UUID.class) == null ? null
                : new ClaimDecision.Undoing(row.getString("undone_reason"), row.getString("undoer_name"), row.getObject("undone_on", LocalDate.class),
                        row.getObject("undone_posting", UUID.class), row.getObject("undone_recovery", UUID.class));
        BigDecimal payable = row.getBigDecimal("payable");
        return new ClaimDecision(row.getObject("id", UUID.class), ClaimStatus.of(row.getString("outcome")), row.getString("reason"),
                row.getString("decider_name"), row.getObject("decided_on", LocalDate.class), row.getString("key"), row.getObject("posting_id", UUID.class),
                row.getObject("recovery_id", UUID.class), payable.signum() == 0 ? null : row.getObject("paid_on", LocalDate.class), undone);
    }

    /** @return the number of a claim on the same promise for some of the same days; null for none */
    Integer same(UUID claim, ClaimCard card) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SAME)) {
                set(query, card.headLease(), card.kind().code(), claim, card.household(), card.firstDay(), card.lastDay());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getInt(1) : null;
                }
            }
        });
    }

    boolean knows(UUID household) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select 1 from household.household where region_id = kernel.region() and id = ?")) {
                set(query, household);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Numbers are given and promises called upon by one person after the other. */
    void alone() {
        run(connection -> connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('guarantee/' || kernel.region(), 0))"));
    }

    /** Who decides on the same claim at the same time waits. */
    void hold(UUID claim) {
        run(connection -> connection.prepareStatement("select 1 from guarantee.claim where region_id = kernel.region() and id = ? for update"), claim);
    }

    boolean keyUsed(String key) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select 1 from guarantee.decision where region_id = kernel.region() and key = ?")) {
                set(query, key);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    void add(UUID id, ClaimCard card, ClaimFacts.Lease lease, UUID by, LocalDate on, LocalDate decideBy) {
        run(connection -> connection.prepareStatement(ADD), region(), id, card.kind().code(), lease.id(), lease.dwelling(), lease.owner(), card.household(), card.firstDay(), card.lastDay(),
                card.description().strip(), by, on, decideBy, region());
        addItems(id, card.items());
    }

    void change(UUID id, ClaimCard card) {
        run(connection -> connection.prepareStatement("delete from guarantee.claim_item where region_id = kernel.region() and claim_id = ?"), id);
        addItems(id, card.items());
        run(connection -> connection.prepareStatement(CHANGE), card.household(), card.firstDay(), card.lastDay(), card.description().strip(), id);
    }

    private void addItems(UUID id, List<Damage.Item> items) {
        int position = 0;
        for (Damage.Item item : items) {
            run(connection -> connection.prepareStatement(ADD_ITEM), region(), id, ++position, item.room().strip(), item.element(), item.what().strip(), item.cost().amount(), item.installedOn(),
                    item.atLeaseStart().code(), item.atMoveIn().code(), item.householdPercent());
        }
    }

    /**
     * @param posting null where nothing was booked; likewise recovery
     */
    void decide(UUID id, UUID claim, ClaimStatus outcome, String reason, UUID by, LocalDate on, String key, Reckoning reckoning, UUID posting, UUID recovery) {
        run(connection -> connection.prepareStatement(DECIDE), region(), id, claim, outcome.code(), reason, by, on, key, ReckoningJson.write(reckoning), reckoning.guaranteed().amount(),
                reckoning.withMonths().amount(), reckoning.payable().amount(), reckoning.recovered().amount(), posting, recovery);
    }

    void undo(UUID decision, String reason, UUID by, LocalDate on, UUID posting, UUID recovery) {
        run(connection -> connection.prepareStatement(UNDO), region(), decision, reason, by, on, posting, recovery);
    }

    private static ClaimLine line(ResultSet row) throws SQLException {
        BigDecimal guaranteed = row.getBigDecimal("guaranteed");
        BigDecimal payable = row.getBigDecimal("payable");
        return new ClaimLine(row.getObject("id", UUID.class), row.getInt("version"), row.getInt("number"), ClaimKind.of(row.getString("kind")),
                ClaimStatus.of(row.getString("status")), row.getObject("head_lease_id", UUID.class), row.getObject("dwelling_id", UUID.class),
                row.getString("address"), row.getString("commune_code"), row.getObject("owner_id", UUID.class), row.getString("owner_name"),
                row.getObject("household_id", UUID.class), row.getString("last_name"), row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getObject("proposed_by", UUID.class), row.getString("proposer_name"),
                row.getObject("proposed_on", LocalDate.class), row.getObject("decide_by", LocalDate.class), row.getObject("decided_on", LocalDate.class),
                guaranteed == null ? null : new Money(guaranteed), payable == null ? null : new Money(payable));
    }

    @FunctionalInterface
    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private void run(Work<PreparedStatement> preparing, Object... values) {
        work(connection -> {
            try (PreparedStatement statement = preparing.on(connection)) {
                set(statement, values);
                return statement.execute();
            }
        });
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private <T> T work(Work<T> work) {
        try {
            return work.on(given == null ? entities.unwrap(Connection.class) : given);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
