package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.banking.rules.CreditorReference;
import lu.daach.banking.rules.Decision;
import lu.daach.banking.rules.Split;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.rentrun.rules.AccountCodes;

/** Books what is beyond doubt, many at once. */
@ApplicationScoped
class Matching {

    private static final int CHUNK = 2000;
    /** Before the id of one of our accounts: an asset. */
    private static final String BANK = "bank/account/";

    private static final String OPEN = """
            select m.id, m.entry_id, m.amount, m.fingerprint, m.end_to_end, m.reference, m.remittance, m.returned, m.position as part,
                   e.statement_id, e.position, e.booked_on, e.account_id
            from banking.entry e join banking.movement m on m.region_id = e.region_id and m.entry_id = e.id
            where e.statement_id = any(?) and e.imported
              and not exists (select from banking.match t where t.region_id = m.region_id and t.movement_id = m.id)
            order by e.statement_id, e.position, m.position""";

    private static final String ONE = """
            select m.id, m.entry_id, m.amount, m.fingerprint, m.end_to_end, m.reference, m.remittance, m.returned, m.position as part,
                   e.statement_id, e.position, e.booked_on, e.account_id
            from banking.entry e join banking.movement m on m.region_id = e.region_id and m.entry_id = e.id
            where m.id = ? and e.imported""";

    private static final String NAMED = """
            select r.reference, o.household_id from banking.reference r
            join occupancy.occupancy o on o.region_id = r.region_id and o.id = r.occupancy_id
            where r.reference = any(?)""";

    private static final String REMEMBERED = """
            select distinct m.fingerprint, t.household_id
            from banking.movement m join banking.match t on t.region_id = m.region_id and t.movement_id = m.id
            where m.fingerprint = any(?) and m.amount > 0 and t.how in ('reference', 'person')
              and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)""";

    private static final String EARLIER = """
            select distinct m.end_to_end, m.amount, t.household_id
            from banking.movement m join banking.match t on t.region_id = m.region_id and t.movement_id = m.id
            where m.end_to_end = any(?) and m.amount > 0
              and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)""";

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
            select w.movement_id, w.household_id, w.amount, w.attempt, w.posting_id, w.how, ?
            from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::integer[], ?::uuid[], ?::text[])
                as w (movement_id, household_id, amount, attempt, posting_id, how)""";

    @Inject
    private StatementStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    /** A movement with what is needed to book it. */
    private record Open(UUID id, UUID entry, BigDecimal amount, String fingerprint, String endToEnd, String reference, String remittance,
            boolean returned, int part, UUID statement, int position, LocalDate bookedOn, UUID account) {

        private static Open of(ResultSet row) throws SQLException {
            byte[] fingerprint = row.getBytes("fingerprint");
            return new Open(row.getObject("id", UUID.class), row.getObject("entry_id", UUID.class), row.getBigDecimal("amount"),
                    fingerprint == null ? null : HexFormat.of().formatHex(fingerprint), row.getString("end_to_end"), row.getString("reference"),
                    row.getString("remittance"), row.getBoolean("returned"), row.getInt("part"), row.getObject("statement_id", UUID.class),
                    row.getInt("position"), row.getObject("booked_on", LocalDate.class), row.getObject("account_id", UUID.class));
        }

        private Set<String> references() {
            Set<String> found = new LinkedHashSet<>(CreditorReference.within(reference));
            found.addAll(CreditorReference.within(remittance));
            found.addAll(CreditorReference.within(endToEnd));
            return found;
        }

        private NewPosting posting(UUID household, BigDecimal share, int attempt) {
            String cause = "bank/" + statement + "/" + position + "." + part + (amount.signum() < 0 ? "/return/" : "/payment/") + attempt;
            Money money = new Money(share);
            return NewPosting.of(cause, bookedOn, new Line(BANK + account, AccountKind.ASSET, money),
                    new Line(AccountCodes.charges(household), AccountKind.ASSET, Money.ZERO.minus(money)));
        }
    }

    /**
     * Books those movements of the statements whose household is beyond doubt.
     *
     * @return the lines of statements all of whose movements are booked
     */
    Set<UUID> match(List<UUID> statements) {
        if (statements.isEmpty()) {
            return Set.of();
        }
        List<Open> open = store.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                array(query, 1, "uuid", statements.toArray());
                return read(query);
            }
        });
        Set<UUID> matched = new HashSet<>();
        open.forEach(one -> matched.add(one.entry()));
        for (int from = 0; from < open.size(); from += CHUNK) {
            List<Open> chunk = open.subList(from, Math.min(from + CHUNK, open.size()));
            Map<Open, Decision> decided = decide(chunk);
            book(decided, 1, null);
            chunk.stream().filter(one -> !decided.containsKey(one)).forEach(one -> matched.remove(one.entry()));
        }
        return matched;
    }

    /** Books shares of a movement for households because a person says so. */
    void match(UUID movement, Map<UUID, BigDecimal> shares, int attempt) {
        Open one = store.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ONE)) {
                query.setObject(1, movement);
                return read(query).get(0);
            }
        });
        book(Map.of(one, new Decision(shares, Decision.How.PERSON)), attempt, caller.actor().staff());
    }

    private static List<Open> read(PreparedStatement query) throws SQLException {
        List<Open> open = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                open.add(Open.of(row));
            }
        }
        return open;
    }

    private Map<Open, Decision> decide(List<Open> open) {
        return store.work(connection -> {
            Map<String, Set<UUID>> named = named(connection,
                    open.stream().flatMap(one -> one.references().stream()).distinct().toArray());
            Map<String, Set<UUID>> remembered = remembered(connection, open);
            Map<String, Set<UUID>> earlier = earlier(connection, open);
            Map<Open, Set<UUID>> whoseOf = new LinkedHashMap<>();
            Set<UUID> several = new HashSet<>();
            for (Open one : open) {
                Set<UUID> whose = new HashSet<>();
                one.references().forEach(reference -> whose.addAll(named.getOrDefault(reference, Set.of())));
                whoseOf.put(one, whose);
                if (whose.size() > 1) {
                    several.addAll(whose);
                }
            }
            Map<UUID, Split.Claim> claims = claims(connection, several);
            Map<Open, Decision> decided = new LinkedHashMap<>();
            for (Open one : open) {
                Set<UUID> whose = whoseOf.get(one);
                boolean foreign = CreditorReference.isValid(one.reference()) && !named.containsKey(one.reference());
                Optional<Decision> decision = Decision.of(new Decision.Facts(one.amount(), one.returned(), foreign, whose,
                        remembered.getOrDefault(one.fingerprint(), Set.of()),
                        earlier.getOrDefault(one.endToEnd() + " " + one.amount().negate(), Set.of()),
                        whose.size() > 1 ? whose.stream().map(claims::get).toList() : List.of()));
                decision.ifPresent(found -> decided.put(one, found));
            }
            return decided;
        });
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

    private static Map<String, Set<UUID>> named(Connection connection, Object[] values) throws SQLException {
        Map<String, Set<UUID>> found = new HashMap<>();
        if (values.length > 0) {
            try (PreparedStatement query = connection.prepareStatement(NAMED)) {
                array(query, 1, "text", values);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.computeIfAbsent(row.getString(1), key -> new HashSet<>()).add(row.getObject(2, UUID.class));
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, Set<UUID>> remembered(Connection connection, List<Open> open) throws SQLException {
        byte[][] payers = open.stream().map(Open::fingerprint).filter(print -> print != null).distinct()
                .map(print -> HexFormat.of().parseHex(print)).toArray(byte[][]::new);
        Map<String, Set<UUID>> found = new HashMap<>();
        if (payers.length > 0) {
            try (PreparedStatement query = connection.prepareStatement(REMEMBERED)) {
                array(query, 1, "bytea", payers);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.computeIfAbsent(HexFormat.of().formatHex(row.getBytes(1)), key -> new HashSet<>()).add(row.getObject(2, UUID.class));
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, Set<UUID>> earlier(Connection connection, List<Open> open) throws SQLException {
        Object[] texts = open.stream().filter(one -> one.amount().signum() < 0 && one.endToEnd() != null).map(Open::endToEnd).distinct().toArray();
        Map<String, Set<UUID>> found = new HashMap<>();
        if (texts.length > 0) {
            try (PreparedStatement query = connection.prepareStatement(EARLIER)) {
                array(query, 1, "text", texts);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.computeIfAbsent(row.getString(1) + " " + row.getBigDecimal(2), key -> new HashSet<>()).add(row.getObject(3, UUID.class));
                    }
                }
            }
        }
        return found;
    }

    /** One share of a movement on its way into the books. */
    private record Booking(Open of, UUID household, BigDecimal amount, int attempt, Decision.How how, NewPosting posting) {
    }

    /** @param attempt of the first share of each; the others follow */
    private void book(Map<Open, Decision> decided, int attempt, UUID by) {
        if (decided.isEmpty()) {
            return;
        }
        List<Booking> bookings = new ArrayList<>();
        decided.forEach((one, decision) -> {
            int next = attempt;
            for (Map.Entry<UUID, BigDecimal> share : new TreeMap<>(decision.shares()).entrySet()) {
                bookings.add(new Booking(one, share.getKey(), share.getValue(), next, decision.how(), one.posting(share.getKey(), share.getValue(), next)));
                next++;
            }
        });
        Map<String, UUID> booked = ledger.receive(bookings.stream().map(Booking::posting).toList());
        store.work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setObject(1, by);
                array(insert, 2, "uuid", bookings.stream().map(one -> one.of().id()).toArray());
                array(insert, 3, "uuid", bookings.stream().map(Booking::household).toArray());
                array(insert, 4, "numeric", bookings.stream().map(Booking::amount).toArray());
                array(insert, 5, "integer", bookings.stream().map(Booking::attempt).toArray());
                array(insert, 6, "uuid", bookings.stream().map(one -> booked.get(one.posting().cause())).toArray());
                array(insert, 7, "text", bookings.stream().map(one -> one.how().code()).toArray());
                return insert.executeUpdate();
            }
        });
    }

    private static void array(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }
}
