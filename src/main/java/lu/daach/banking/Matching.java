package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.banking.rules.CreditorReference;
import lu.daach.banking.rules.Split;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.rentrun.rules.AccountCodes;

/**
 * Books what is beyond doubt, one statement a rule for all movements at once, on tables of the transaction's own that are analysed: the
 * work grows with the file and not with what is there already.
 *
 * <p>Money that came in is its household's whose reference it bears; where it bears several households' references and is to the cent
 * what all of them owe or pay a month, theirs; where it bears none, that of the one household for which this payer paid before. Money
 * that comes back is taken from the one household for which it was booked, told by the payer's own reference and the amount, else from
 * the one whose reference it bears.
 */
@ApplicationScoped
class Matching {

    /** Before the id of one of our accounts: an asset. */
    private static final String BANK = "bank/account/";

    private static final String OPEN_ARRIVED = """
            insert into open_movement (id, entry_id, cause, account_id, booked_on, amount, fingerprint, end_to_end, returned, asked_for, structured, ours)
            select i.movement_id, i.entry_id, 'bank/' || s.id || '/' || i.position || '.' || i.part || case when i.moved < 0 then '/return/' else '/payment/' end,
                   e.account_id, i.booked_on, i.moved, i.fingerprint, i.end_to_end, i.returned, i.asked_for, i.structured, true
            from unnest(?::integer[], ?::uuid[]) as s (place, id)
            join banking.statement e on e.id = s.id
            join intake i on i.statement = s.place
            order by i.statement, i.position, i.part""";

    private static final String OPEN_RELEASED = """
            insert into open_movement (id, entry_id, cause, account_id, booked_on, amount, fingerprint, end_to_end, returned, asked_for, structured, ours)
            select m.id, m.entry_id, 'bank/' || e.statement_id || '/' || e.position || '.' || m.position || case when m.amount < 0 then '/return/' else '/payment/' end,
                   e.account_id, e.booked_on, m.amount, m.fingerprint, m.end_to_end, m.returned, '{}', null, e.statement_id = any(?)
            from banking.entry e join banking.movement m on m.region_id = e.region_id and m.entry_id = e.id
            where e.statement_id = any(?) and e.imported
            order by e.statement_id, e.position, m.position""";

    private static final String TEXTS = """
            select m.id, m.reference, m.remittance, m.end_to_end
            from banking.entry e join banking.movement m on m.region_id = e.region_id and m.entry_id = e.id
            where e.statement_id = any(?) and e.imported""";

    private static final String ASKED_FOR = """
            update open_movement o set asked_for = w.asked_for::text[], structured = w.structured
            from unnest(?::uuid[], ?::text[], ?::text[]) as w (id, asked_for, structured) where o.id = w.id""";

    private static final String WEIGH = "analyze open_movement (id, entry_id, amount, fingerprint, end_to_end, returned, structured)";

    private static final String NAME = """
            insert into named (movement_id, household_id)
            select distinct o.id, c.household_id
            from open_movement o cross join lateral unnest(o.asked_for) as a (reference)
            join banking.reference r on r.reference = a.reference
            join occupancy.occupancy c on c.region_id = r.region_id and c.id = r.occupancy_id""";

    private static final String WEIGH_NAMED = "analyze named";

    private static final String BY_REFERENCE = """
            insert into decided (movement_id, household_id, amount, attempt, how)
            select o.id, (array_agg(n.household_id))[1], o.amount, 1, 'reference'
            from open_movement o join named n on n.movement_id = o.id
            where o.amount > 0
            group by o.id, o.amount, o.place having count(*) = 1
            order by o.place""";

    private static final String SEVERAL = """
            select o.id, o.amount, array_agg(n.household_id) as households
            from open_movement o join named n on n.movement_id = o.id
            where o.amount > 0
            group by o.id, o.amount having count(*) > 1""";

    private static final String SHARE = """
            insert into decided (movement_id, household_id, amount, attempt, how)
            select w.movement_id, w.household_id, w.amount, w.attempt, 'reference'
            from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::integer[]) as w (movement_id, household_id, amount, attempt)""";

    /** Who says a reference that is none of ours means somebody else, whoever paid. */
    private static final String BY_PAYER = """
            with asked as (
                select o.id, o.fingerprint, o.amount, o.place from open_movement o
                where o.amount > 0 and not o.returned and o.fingerprint is not null
                  and not exists (select from named n where n.movement_id = o.id)
                  and (o.structured is null or exists (select from banking.reference r where r.reference = o.structured))
            ), paid_for as (
                select m.fingerprint, t.household_id
                from banking.movement m join banking.match t on t.region_id = m.region_id and t.movement_id = m.id
                where m.fingerprint in (select a.fingerprint from asked a) and m.amount > 0 and t.how in ('reference', 'person')
                  and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)
                union
                select o.fingerprint, d.household_id from decided d join open_movement o on o.id = d.movement_id where o.fingerprint is not null
            ), only_one as (
                select fingerprint, (array_agg(household_id))[1] as household_id from paid_for group by fingerprint having count(*) = 1
            )
            insert into decided (movement_id, household_id, amount, attempt, how)
            select a.id, p.household_id, a.amount, 1, 'payer' from asked a join only_one p on p.fingerprint = a.fingerprint order by a.place""";

    private static final String BY_RETURN = """
            with back as (
                select o.id, o.end_to_end, o.amount, o.place from open_movement o where o.amount < 0 and o.returned
            ), earlier as (
                select b.id, t.household_id
                from back b join banking.movement m on m.end_to_end = b.end_to_end and m.amount = - b.amount
                join banking.match t on t.region_id = m.region_id and t.movement_id = m.id
                where not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)
                union
                select b.id, d.household_id
                from back b join open_movement o on o.end_to_end = b.end_to_end and o.amount = - b.amount join decided d on d.movement_id = o.id
            ), whose as (
                select id, household_id from earlier
                union all
                select n.movement_id, n.household_id from named n where not exists (select from earlier e where e.id = n.movement_id)
            )
            insert into decided (movement_id, household_id, amount, attempt, how)
            select b.id, (array_agg(w.household_id))[1], b.amount, 1, 'returned'
            from back b join whose w on w.id = b.id group by b.id, b.amount, b.place having count(*) = 1 order by b.place""";

    private static final String TO_BOOK = """
            insert into ledger_tray (posting_id, applies_to, cause, debit, debit_kind, credit, credit_kind, amount)
            select d.posting_id, o.booked_on, o.cause || d.attempt, 'bank/account/' || o.account_id, 'asset', 'receivable/household/' || d.household_id,
                   'asset', d.amount
            from decided d join open_movement o on o.id = d.movement_id order by o.place, d.attempt""";

    private static final String KEEP_DECIDED = """
            insert into banking.match (movement_id, household_id, amount, attempt, posting_id, how)
            select d.movement_id, d.household_id, d.amount, d.attempt, d.posting_id, d.how from decided d""";

    private static final String WEIGH_DECIDED = "analyze decided (movement_id, household_id)";

    /** Lines of the file all of whose movements are booked, by the rules or because somebody waited for them. */
    private static final String MATCHED = """
            select count(*) from (
                select o.entry_id from open_movement o
                left join (select d.movement_id from decided d union select w.id from unnest(?::uuid[]) as w (id)) d on d.movement_id = o.id
                where o.ours group by o.entry_id having count(*) = count(d.movement_id)) whole""";

    private static final String ONE = """
            select m.amount, m.position as part, e.statement_id, e.position, e.booked_on, e.account_id
            from banking.entry e join banking.movement m on m.region_id = e.region_id and m.entry_id = e.id
            where m.id = ? and e.imported""";

    private static final String CLAIMS = """
            select h.id,
                   coalesce((select sum(y.amount) from ledger.account a join ledger.entry y on y.region_id = a.region_id and y.account_id = a.id
                             where a.code = 'receivable/household/' || h.id), 0) as owed,
                   (select s.monthly + s.savings from occupancy.occupancy o
                    join occupancy.assessment s on s.region_id = o.region_id and s.occupancy_id = o.id
                    where o.household_id = h.id and o.period @> cast(? as date) and s.applies_from <= cast(? as date)
                    order by s.applies_from desc limit 1) as monthly
            from household.household h where h.id = any(?)""";

    private static final String KEEP = """
            insert into banking.match (movement_id, household_id, amount, attempt, posting_id, how, matched_by)
            select ?, w.household_id, w.amount, w.attempt, w.posting_id, ?, ?
            from unnest(?::uuid[], ?::numeric[], ?::integer[], ?::uuid[]) as w (household_id, amount, attempt, posting_id)""";

    @Inject
    private StatementStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    /**
     * Books those movements whose household is beyond doubt.
     *
     * @param arrived the imported statements whose lines stand in the intake, by their place in the file
     * @param released those that were parked until now
     * @param ours those of the file, arrived or released
     * @return how many lines of those of the file are booked with all their movements
     */
    int match(Map<Integer, UUID> arrived, List<UUID> released, List<UUID> ours) {
        if (arrived.isEmpty()) {
            return 0;
        }
        ledger.tray();
        return store.work(connection -> {
            try (PreparedStatement open = connection.prepareStatement(OPEN_ARRIVED)) {
                array(open, 1, "integer", arrived.keySet().toArray());
                array(open, 2, "uuid", arrived.values().toArray());
                open.executeUpdate();
            }
            if (!released.isEmpty()) {
                open(connection, released, ours);
            }
            run(connection, WEIGH);
            run(connection, NAME);
            run(connection, WEIGH_NAMED);
            run(connection, BY_REFERENCE);
            share(connection);
            run(connection, WEIGH_DECIDED);
            run(connection, BY_PAYER);
            run(connection, BY_RETURN);
            run(connection, WEIGH_DECIDED);
            run(connection, TO_BOOK);
            ledger.receiveTray();
            run(connection, KEEP_DECIDED);
            return whole(connection, Set.of());
        });
    }

    /**
     * How many lines of the file that was matched last in this transaction are booked with all their movements.
     *
     * @param cleared movements that were booked since
     */
    int whole(Set<UUID> cleared) {
        return store.work(connection -> whole(connection, cleared));
    }

    private static int whole(Connection connection, Set<UUID> cleared) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(MATCHED)) {
            array(count, 1, "uuid", cleared.toArray());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** What was kept before is asked again which references it bears. */
    private static void open(Connection connection, List<UUID> released, List<UUID> ours) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN_RELEASED)) {
            array(open, 1, "uuid", ours.toArray());
            array(open, 2, "uuid", released.toArray());
            open.executeUpdate();
        }
        List<UUID> ids = new ArrayList<>();
        List<String> askedFor = new ArrayList<>();
        List<String> structured = new ArrayList<>();
        try (PreparedStatement texts = connection.prepareStatement(TEXTS)) {
            array(texts, 1, "uuid", released.toArray());
            try (ResultSet row = texts.executeQuery()) {
                while (row.next()) {
                    String reference = row.getString("reference");
                    ids.add(row.getObject("id", UUID.class));
                    askedFor.add("{" + String.join(",", Intake.references(reference, row.getString("remittance"), row.getString("end_to_end"))) + "}");
                    structured.add(CreditorReference.isValid(reference) ? reference : null);
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement(ASKED_FOR)) {
            array(update, 1, "uuid", ids.toArray());
            array(update, 2, "text", askedFor.toArray());
            array(update, 3, "text", structured.toArray());
            update.executeUpdate();
        }
    }

    /** Payments that name several households: theirs when the amount leaves no doubt. */
    private void share(Connection connection) throws SQLException {
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        Map<UUID, List<UUID>> named = new HashMap<>();
        Set<UUID> households = new HashSet<>();
        try (PreparedStatement several = connection.prepareStatement(SEVERAL); ResultSet row = several.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                Array whose = row.getArray("households");
                named.put(id, Arrays.asList((UUID[]) whose.getArray()));
                amounts.put(id, row.getBigDecimal("amount"));
                households.addAll(named.get(id));
            }
        }
        Map<UUID, Split.Claim> claims = claims(connection, households);
        List<UUID> movements = new ArrayList<>();
        List<UUID> whose = new ArrayList<>();
        List<BigDecimal> shares = new ArrayList<>();
        List<Integer> attempts = new ArrayList<>();
        amounts.forEach((id, amount) -> Split.exact(amount, named.get(id).stream().map(claims::get).toList()).ifPresent(exact -> {
            int attempt = 0;
            for (Map.Entry<UUID, BigDecimal> share : new TreeMap<>(exact).entrySet()) {
                movements.add(id);
                whose.add(share.getKey());
                shares.add(share.getValue());
                attempts.add(++attempt);
            }
        }));
        if (!movements.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(SHARE)) {
                array(insert, 1, "uuid", movements.toArray());
                array(insert, 2, "uuid", whose.toArray());
                array(insert, 3, "numeric", shares.toArray());
                array(insert, 4, "integer", attempts.toArray());
                insert.executeUpdate();
            }
        }
    }

    private Map<UUID, Split.Claim> claims(Connection connection, Set<UUID> households) throws SQLException {
        Map<UUID, Split.Claim> found = new HashMap<>();
        if (!households.isEmpty()) {
            LocalDate today = installation.today();
            try (PreparedStatement query = connection.prepareStatement(CLAIMS)) {
                query.setObject(1, today);
                query.setObject(2, today);
                array(query, 3, "uuid", households.toArray());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID id = row.getObject("id", UUID.class);
                        found.put(id, new Split.Claim(id, row.getBigDecimal("owed"), row.getBigDecimal("monthly")));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Books shares of a movement for households because a person says so, or the names that it bears.
     *
     * @param attempt of the first share; the others follow
     * @param how {@code person} or {@code collected}
     */
    void match(UUID movement, Map<UUID, BigDecimal> shares, int attempt, String how) {
        List<UUID> households = new ArrayList<>(new TreeMap<>(shares).keySet());
        List<NewPosting> postings = store.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ONE)) {
                query.setObject(1, movement);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    List<NewPosting> made = new ArrayList<>();
                    for (UUID household : households) {
                        made.add(posting(row, household, new Money(shares.get(household)), attempt + made.size()));
                    }
                    return made;
                }
            }
        });
        Map<String, UUID> booked = ledger.receive(postings);
        store.work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setObject(1, movement);
                insert.setString(2, how);
                insert.setObject(3, caller.actor().staff());
                array(insert, 4, "uuid", households.toArray());
                array(insert, 5, "numeric", households.stream().map(shares::get).toArray());
                array(insert, 6, "integer", households.stream().map(one -> attempt + households.indexOf(one)).toArray());
                array(insert, 7, "uuid", postings.stream().map(one -> booked.get(one.cause())).toArray());
                return insert.executeUpdate();
            }
        });
    }

    private static NewPosting posting(ResultSet movement, UUID household, Money share, int attempt) throws SQLException {
        String cause = "bank/" + movement.getObject("statement_id", UUID.class) + "/" + movement.getInt("position") + "." + movement.getInt("part")
                + (movement.getBigDecimal("amount").signum() < 0 ? "/return/" : "/payment/") + attempt;
        return NewPosting.of(cause, movement.getObject("booked_on", LocalDate.class),
                new Line(BANK + movement.getObject("account_id", UUID.class), AccountKind.ASSET, share),
                new Line(AccountCodes.charges(household), AccountKind.ASSET, Money.ZERO.minus(share)));
    }

    private static void run(Connection connection, String what) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(what);
        }
    }

    private static void array(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }
}
