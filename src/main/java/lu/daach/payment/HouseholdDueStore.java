package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.lease.MaskedIban;
import lu.daach.payment.rules.OpenItem;
import lu.daach.payment.rules.Payee;

/** What is due to households of the bound region, and their accounts, on the transaction's own connection. */
@ApplicationScoped
class HouseholdDueStore {

    private static final String OPEN = """
            select y.posting_id, y.household_id, y.amount, y.applies_to
            from payment.refundable y
            where y.region_id = kernel.region() and (?::date is null or y.applies_to <= ?)
              and (cardinality(?::uuid[]) = 0 or y.household_id = any(?))
              and not exists (select from payment.item i
                  where i.region_id = y.region_id and i.posting_id = y.posting_id and not i.freed)""";

    private static final String PAYEES = """
            select h.id, coalesce(a.holder, h.last_name) as name, a.iban, h.language
            from household.household h
            left join payment.household_account a on a.region_id = h.region_id and a.household_id = h.id
            where h.region_id = kernel.region() and h.id = any(?)""";

    private static final String DUE = """
            with open as (
                select y.household_id, sum(y.amount) filter (where i.posting_id is null) as amount,
                       min(y.applies_to) filter (where i.posting_id is null) as since,
                       sum(y.amount) filter (where i.posting_id is not null) as drafted
                from payment.refundable y
                left join payment.item i on i.region_id = y.region_id and i.posting_id = y.posting_id and not i.freed
                left join payment.payment_order o on o.region_id = i.region_id and o.id = i.order_id
                where y.region_id = kernel.region() and o.state is distinct from 'released' and (?::uuid is null or y.household_id = ?)
                group by y.household_id
            )
            select h.id, h.last_name, h.file_number, a.holder, a.iban, coalesce(d.amount, 0) as amount, d.since,
                   coalesce(d.drafted, 0) as drafted, count(*) over () as total
            from open d
            join household.household h on h.region_id = kernel.region() and h.id = d.household_id
            left join payment.household_account a on a.region_id = h.region_id and a.household_id = h.id
            where coalesce(d.amount, 0) <> 0 or coalesce(d.drafted, 0) <> 0
            order by h.last_name, h.file_number
            limit ? offset ?""";

    private static final String ACCOUNT = """
            select a.household_id, a.holder, a.iban, s.name, a.stated_at
            from payment.household_account a
            join organisation.staff s on s.region_id = a.region_id and s.id = a.stated_by
            where a.region_id = kernel.region() and a.household_id = ?""";

    private static final String STATE = """
            insert into payment.household_account (household_id, holder, iban, stated_by)
            select h.id, ?, ?, ? from household.household h where h.region_id = kernel.region() and h.id = ?
            on conflict (region_id, household_id) do update
                set holder = excluded.holder, iban = excluded.iban, stated_by = excluded.stated_by, stated_at = clock_timestamp()""";

    /** A household of the order whose account the person wrote down. */
    private static final String OWN_HAND = """
            select h.last_name
            from payment.payment p
            join payment.household_account a on a.region_id = p.region_id and a.household_id = p.household_id and a.stated_by = ?
            join household.household h on h.region_id = p.region_id and h.id = p.household_id
            where p.region_id = kernel.region() and p.order_id = ?
            order by p.position limit 1""";

    @PersistenceContext
    private EntityManager entities;

    List<OpenItem> open(LocalDate until, List<UUID> households) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                query.setObject(1, until);
                query.setObject(2, until);
                Sql.array(query, 3, "uuid", households.toArray());
                Sql.array(query, 4, "uuid", households.toArray());
                List<OpenItem> items = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        items.add(new OpenItem(row.getObject("posting_id", UUID.class), row.getObject("household_id", UUID.class),
                                new Money(row.getBigDecimal("amount")), YearMonth.from(row.getObject("applies_to", LocalDate.class))));
                    }
                }
                return items;
            }
        });
    }

    List<Payee> payees(List<UUID> households) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(PAYEES)) {
                Sql.array(query, 1, "uuid", households.toArray());
                List<Payee> payees = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        payees.add(new Payee(row.getObject("id", UUID.class), row.getString("name"), row.getString("iban"),
                                Language.of(row.getString("language"))));
                    }
                }
                return payees;
            }
        });
    }

    /** @param household null for all */
    Slice<HouseholdDue> due(UUID household, int first, int most) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(DUE)) {
                query.setObject(1, household);
                query.setObject(2, household);
                query.setInt(3, most);
                query.setInt(4, first);
                List<HouseholdDue> lines = new ArrayList<>();
                long total = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        lines.add(new HouseholdDue(row.getObject("id", UUID.class), row.getString("last_name"), row.getInt("file_number"),
                                row.getString("holder"), MaskedIban.of(row.getString("iban")), new Money(row.getBigDecimal("amount")),
                                row.getObject("since", LocalDate.class), new Money(row.getBigDecimal("drafted"))));
                    }
                }
                return new Slice<>(lines, total);
            }
        });
    }

    /** @return null while nobody has written it down */
    HouseholdAccountSheet account(UUID household) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(ACCOUNT)) {
                query.setObject(1, household);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? new HouseholdAccountSheet(row.getObject("household_id", UUID.class), row.getString("holder"),
                            MaskedIban.of(row.getString("iban")), row.getString("name"), Sql.instant(row, "stated_at")) : null;
                }
            }
        });
    }

    /** @throws Missing when there is no such household */
    void state(UUID household, String holder, String iban, UUID by) {
        Sql.on(entities, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(STATE)) {
                insert.setString(1, holder);
                insert.setString(2, iban);
                insert.setObject(3, by);
                insert.setObject(4, household);
                if (insert.executeUpdate() == 0) {
                    throw new Missing();
                }
                return null;
            }
        });
    }

    /** @return the name of a household whose account the person wrote down; null for none */
    String ownHand(UUID order, UUID person) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(OWN_HAND)) {
                query.setObject(1, person);
                query.setObject(2, order);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getString(1) : null;
                }
            }
        });
    }
}
