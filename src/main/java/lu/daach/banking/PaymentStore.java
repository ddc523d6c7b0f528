package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;

/** Reads movements with the match that stands, and finds whose they may be. */
@ApplicationScoped
class PaymentStore {

    private static final int MOST_PROPOSALS = 40;
    private static final int MOST_CONFIDENCE = 95;
    private static final int OF_PAYER = 60;
    private static final int OF_NAME = 55;
    private static final int OF_OWED = 30;
    private static final int OF_MONTHLY = 25;
    private static final int LIKELY_NAME = 60;

    private static final String OPEN = """
            select m.*, count(*) over () as total
            from (select m.id, e.booked_on, m.amount, m.name, m.masked_iban, m.reference, m.remittance, m.returned, m.return_reason, e.statement_id,
                         e.position as line, m.position,
                         m.amount - coalesce((select sum(t.amount) from banking.match t where t.region_id = m.region_id and t.movement_id = m.id
                       and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)), 0) as rest
                  from banking.movement m join banking.entry e on e.region_id = m.region_id and e.id = m.entry_id
                  where e.imported and (m.amount > 0 or m.amount < 0 and m.returned)) m
            where m.rest <> 0
            order by m.booked_on, m.statement_id, m.line, m.position
            limit ? offset ?""";

    private static final String MATCHED = """
            select t.id, t.movement_id, e.booked_on, t.amount, m.amount as paid, m.name, t.household_id, h.last_name as household_name, t.how,
                   s.name as by_whom, count(*) over () as total
            from banking.match t
            join banking.movement m on m.region_id = t.region_id and m.id = t.movement_id
            join banking.entry e on e.region_id = m.region_id and e.id = m.entry_id
            join household.household h on h.region_id = t.region_id and h.id = t.household_id
            left join organisation.staff s on s.region_id = t.region_id and s.id = t.matched_by
            where not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)
            order by t.matched_at desc, t.id
            limit ? offset ?""";

    private static final String ONE = """
            select m.id, e.booked_on, m.amount, m.name, m.masked_iban, m.reference, m.remittance, m.returned, m.return_reason,
                   m.amount - coalesce((select sum(t.amount) from banking.match t where t.region_id = m.region_id and t.movement_id = m.id
                       and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id)), 0) as rest
            from banking.movement m join banking.entry e on e.region_id = m.region_id and e.id = m.entry_id
            where m.id = ? and e.imported""";

    private static final String STANDING = """
            select t.movement_id, t.posting_id from banking.match t
            where t.id = ?""";

    private static final String FIND = """
            select h.id, h.last_name, h.file_number,
                   coalesce((select sum(y.amount) from ledger.account a join ledger.entry y on y.region_id = a.region_id and y.account_id = a.id
                             where a.code = 'receivable/household/' || h.id), 0) as owed
            from household.household h
            where h.merged_into is null and (h.file_number::text = ? or kernel.folded(h.last_name) like kernel.folded(?) || '%')
            order by h.file_number::text <> ?, h.last_name, h.file_number limit 2""";

    private static final String LOCK = """
            select 1 from banking.entry e join banking.movement m on m.region_id = e.region_id and m.entry_id = e.id
            where m.id = ? for update of e""";

    private static final String ATTEMPT = "select coalesce(max(attempt), 0) + 1 from banking.match where movement_id = ?";

    private static final String HOUSEHOLD = "select 1 from household.household where id = ? and merged_into is null";

    private static final String REFERENCE = "select reference from banking.reference where occupancy_id = ?";

    private static final String REFERENCES = """
            select r.reference from banking.reference r
            join occupancy.occupancy o on o.region_id = r.region_id and o.id = r.occupancy_id
            where o.household_id = ? order by lower(o.period) desc""";

    /** Of every household that lives or lived somewhere: how like its names are, whether it paid from there before, what it owes and pays. */
    private static final String PROPOSALS = """
            with paid as (
                select m.id, abs(m.amount) as amount, m.region_id, m.fingerprint, kernel.folded(coalesce(m.name, '') || ' ' || coalesce(m.remittance, '')) as words
                from banking.movement m where m.id = ?),
            known as (
                select h.id, h.last_name, h.file_number,
                       (select count(*) from banking.movement o join banking.match t on t.region_id = o.region_id and t.movement_id = o.id
                        where o.fingerprint = p.fingerprint and t.household_id = h.id and o.id <> p.id
                          and not exists (select from ledger.posting u where u.region_id = t.region_id and u.reverses = t.posting_id)) as times,
                       (select max(round(100 * greatest(public.word_similarity(kernel.folded(n.name), p.words),
                                                        0.9 * public.similarity(kernel.folded(n.name), p.words)))::integer)
                        from (select h.last_name as name union select q.last_name from household.person q where q.household_id = h.id) n) as likeness,
                       coalesce((select sum(y.amount) from ledger.account a join ledger.entry y on y.region_id = a.region_id and y.account_id = a.id
                                 where a.code = 'receivable/household/' || h.id), 0) as owed,
                       (select s.monthly + s.savings from occupancy.occupancy o
                        join occupancy.assessment s on s.region_id = o.region_id and s.occupancy_id = o.id
                        where o.household_id = h.id and o.period @> cast(? as date) and s.applies_from <= cast(? as date)
                        order by s.applies_from desc limit 1) as monthly,
                       p.amount
                from household.household h, paid p
                where h.merged_into is null and exists (select from occupancy.occupancy o where o.household_id = h.id))
            select k.*, k.amount = k.owed as is_owed, k.amount = k.monthly as is_monthly
            from known k
            where k.times > 0 or k.likeness >= 60 or k.amount in (k.owed, k.monthly)
            order by (least(k.times, 1) * 60 + case when k.likeness >= 60 then k.likeness * 55 / 100 else 0 end
                      + case when k.amount = k.owed then 30 else 0 end + case when k.amount = k.monthly then 25 else 0 end) desc,
                     k.last_name, k.file_number
            limit ?""";

    @Inject
    private StatementStore statements;

    @Inject
    private Installation installation;

    Slice<Payment> open(int first, int most) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                return slice(query, first, most, PaymentStore::payment);
            }
        });
    }

    Slice<Match> matched(int first, int most) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(MATCHED)) {
                return slice(query, first, most, PaymentStore::match);
            }
        });
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(row.getObject("id", UUID.class), row.getObject("movement_id", UUID.class),
                row.getObject("booked_on", LocalDate.class), new Money(row.getBigDecimal("amount")), new Money(row.getBigDecimal("paid")),
                row.getString("name"), row.getObject("household_id", UUID.class), row.getString("household_name"), row.getString("how"),
                row.getString("by_whom"));
    }

    /** What one row says. */
    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    private static <T> Slice<T> slice(PreparedStatement query, int first, int most, Row<T> each) throws SQLException {
        query.setInt(1, most);
        query.setInt(2, first);
        List<T> found = new ArrayList<>();
        long total = 0;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                total = row.getLong("total");
                found.add(each.of(row));
            }
        }
        return new Slice<>(found, total);
    }

    /** @throws Missing when there is none that was imported */
    Payment get(UUID id) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ONE)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new Missing();
                    }
                    return payment(row);
                }
            }
        });
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(row.getObject("id", UUID.class), row.getObject("booked_on", LocalDate.class), new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("rest")), row.getString("name"), row.getString("masked_iban"), row.getString("reference"),
                row.getString("remittance"), row.getBoolean("returned"), row.getString("return_reason"));
    }

    /** Who decides about the same movement at the same time waits. */
    void lock(UUID id) {
        statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOCK)) {
                query.setObject(1, id);
                return query.execute();
            }
        });
    }

    int nextAttempt(UUID id) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ATTEMPT)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** The movement of a match and the posting that it stands by. */
    record Booked(UUID movement, UUID posting) {
    }

    /** @throws Missing when there is no such match */
    Booked booked(UUID match) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STANDING)) {
                query.setObject(1, match);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new Missing();
                    }
                    return new Booked(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
        });
    }

    /** The household with this file number, else those whose name begins so; two at most. */
    List<Proposal> find(String words) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setString(1, words);
                query.setString(2, words);
                query.setString(3, words);
                List<Proposal> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new Proposal(row.getObject("id", UUID.class), row.getString("last_name"), row.getInt("file_number"), 0, List.of(),
                                new Money(row.getBigDecimal("owed")), null, false));
                    }
                }
                return found;
            }
        });
    }

    boolean isHousehold(UUID id) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(HOUSEHOLD)) {
                query.setObject(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** @throws Missing when there is no such contract */
    String reference(UUID occupancy) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(REFERENCE)) {
                query.setObject(1, occupancy);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new Missing();
                    }
                    return row.getString(1);
                }
            }
        });
    }

    List<String> references(UUID household) {
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(REFERENCES)) {
                query.setObject(1, household);
                List<String> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
                return found;
            }
        });
    }

    List<Proposal> proposals(UUID movement) {
        LocalDate today = installation.today();
        return statements.work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PROPOSALS)) {
                query.setObject(1, movement);
                query.setObject(2, today);
                query.setObject(3, today);
                query.setInt(4, MOST_PROPOSALS);
                List<Proposal> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(proposal(row));
                    }
                }
                return found;
            }
        });
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        List<Sentence> reasons = new ArrayList<>();
        int confidence = 0;
        int times = row.getInt("times");
        if (times > 0) {
            confidence += OF_PAYER;
            reasons.add(Sentence.of("banking.reason.payer", Integer.toString(times)));
        }
        int likeness = row.getInt("likeness");
        if (likeness >= LIKELY_NAME) {
            confidence += likeness * OF_NAME / 100;
            reasons.add(Sentence.of("banking.reason.name", Integer.toString(likeness)));
        }
        if (row.getBoolean("is_owed")) {
            confidence += OF_OWED;
            reasons.add(Sentence.of("banking.reason.owed"));
        }
        if (row.getBoolean("is_monthly")) {
            confidence += OF_MONTHLY;
            reasons.add(Sentence.of("banking.reason.monthly"));
        }
        BigDecimal monthly = row.getBigDecimal("monthly");
        return new Proposal(row.getObject("id", UUID.class), row.getString("last_name"), row.getInt("file_number"),
                Math.min(confidence, MOST_CONFIDENCE), reasons, new Money(row.getBigDecimal("owed")), monthly == null ? null : new Money(monthly), times > 0);
    }
}
