package lu.daach.account;

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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.account.rules.DwellingMonth;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;

/** Reads booked months by dwelling, of the bound region, on the transaction's own connection. */
@ApplicationScoped
class SidesStore {

    /**
     * A line that was reversed since counts no more. What occupants pay for charges is what was asked of them by advances and yearly accounts. The charges are the part of the owner's due that they are of the lease's terms. Days
     * count while the agency held the dwelling. What is open of a participation is its part of what the household has not paid of the month,
     * as it stands today. A guarantee may be paid after the lease has ended: its owner is then the last one.
     */
    private static final String READ = """
            with booked as materialized (
                select l.month, l.dwelling_id,
                       coalesce(sum(l.amount) filter (where l.kind = 'ownerDue'), 0) as due,
                       coalesce(sum(round(l.amount * h.monthly_charges / nullif(h.monthly_rent + h.monthly_charges, 0), 2))
                           filter (where l.kind = 'ownerDue'), 0) as charges,
                       coalesce(sum(l.amount) filter (where l.kind = 'participation'), 0) as participation
                from rentrun.line l
                left join lease.head_lease h on h.region_id = l.region_id and h.id = l.subject_id
                where l.region_id = kernel.region() and l.month between ? and ? and l.kind <> 'savings'
                  and not exists (select from ledger.posting r where r.region_id = l.region_id and r.reverses = l.posting_id)
                group by l.month, l.dwelling_id
            ), guaranteed as materialized (
                select date_trunc('month', p.applies_to)::date as month, substr(a.code, 19)::uuid as dwelling_id, sum(e.amount) as paid,
                       coalesce(sum(e.amount) filter (where coalesce(undone.cause, p.cause) ^@ 'guarantee/damage/'
                           or coalesce(undone.cause, p.cause) ^@ 'guarantee/recovery/'), 0) as repair
                from ledger.account a
                join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
                left join ledger.posting undone on undone.region_id = p.region_id and undone.id = p.reverses
                where a.region_id = kernel.region() and a.code like 'expense/guarantee/%' and p.applies_to >= ? and p.applies_to < ?
                group by 1, 2
            ), advanced as materialized (
                select date_trunc('month', p.applies_to)::date as month, c.dwelling_id, c.household_id, sum(e.amount) as asked
                from ledger.posting p
                join occupancy.occupancy c on c.region_id = p.region_id and c.id = right(p.cause, 36)::uuid
                join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
                join ledger.account a on a.region_id = e.region_id and a.id = e.account_id
                    and (a.code like 'receivable/household/%' or a.code like 'payable/household/%')
                where p.region_id = kernel.region() and p.cause ^@ 'charges/' and p.applies_to >= ? and p.applies_to < ?
                  and not exists (select from ledger.posting r where r.region_id = p.region_id and r.reverses = p.id)
                group by 1, 2, 3
            ), open_month as materialized (
                select * from arrears.open_months(?)
            ), unpaid as materialized (
                select x.month, x.dwelling_id, sum(round(o.open * x.amount / o.asked, 2)) as open
                from open_month o
                join lateral (
                    select l.month, l.dwelling_id, l.amount from occupancy.occupancy c
                    join rentrun.line l on l.region_id = c.region_id and l.kind = 'participation' and l.subject_id = c.id and l.month = o.asked_on
                    where c.region_id = kernel.region() and c.household_id = o.household_id
                      and not exists (select from ledger.posting r where r.region_id = l.region_id and r.reverses = l.posting_id)
                    union all
                    select d.month, d.dwelling_id, d.asked from advanced d
                    where d.household_id = o.household_id and d.month = date_trunc('month', o.asked_on)::date and d.asked > 0) x on true
                where x.month between ? and ?
                group by x.month, x.dwelling_id
            ), both_of as (
                select month, dwelling_id, sum(due) as due, sum(charges) as charges, sum(participation) as participation, sum(guarantee) as guarantee,
                       sum(repair) as repair, sum(charged) as charged
                from (select month, dwelling_id, due, charges, participation, 0.00 as guarantee, 0.00 as repair, 0.00 as charged from booked
                      union all select month, dwelling_id, 0, 0, 0, paid, repair, 0 from guaranteed
                      union all select month, dwelling_id, 0, 0, 0, 0, 0, asked from advanced) sides
                group by month, dwelling_id
            )
            select b.*, d.address, d.commune_code, owner.id as owner_id, coalesce(owner.name, '') as owner_name,
                   least(coalesce(n.open, 0), b.participation + greatest(b.charged, 0)) as arrears, lived.place_days, lived.occupied_days, lived.contracts
            from both_of b
            join dwelling.dwelling d on d.region_id = kernel.region() and d.id = b.dwelling_id
            left join unpaid n on n.month = b.month and n.dwelling_id = b.dwelling_id
            left join lateral (
                select o.id, o.name from lease.head_lease h join lease.owner o on o.region_id = h.region_id and o.id = h.owner_id
                where h.region_id = d.region_id and h.dwelling_id = d.id and lower(h.period) < (b.month + interval '1 month')::date
                order by lower(h.period) desc limit 1) owner on true
            cross join lateral (
                select coalesce((select sum(upper(held.days) - lower(held.days)) from dwelling.place p,
                           lateral (select h.period * daterange(b.month, (b.month + interval '1 month')::date) as days from lease.head_lease h
                               where h.region_id = d.region_id and h.dwelling_id = d.id) held
                           where p.region_id = d.region_id and p.dwelling_id = d.id and not isempty(held.days)), 0) as place_days,
                       coalesce((select sum(upper(lived.days) - lower(lived.days)) from occupancy.occupancy c,
                           lateral (select c.period * h.period * daterange(b.month, (b.month + interval '1 month')::date) as days
                               from lease.head_lease h where h.region_id = d.region_id and h.dwelling_id = d.id) lived
                           where c.region_id = d.region_id and c.dwelling_id = d.id and not isempty(lived.days)), 0) as occupied_days,
                       (select count(distinct c.place_id) from occupancy.occupancy c
                           where c.region_id = d.region_id and c.dwelling_id = d.id
                             and c.period && daterange(b.month, (b.month + interval '1 month')::date)) as contracts) lived
            where (?::uuid is null or b.dwelling_id = ?) and (?::uuid is null or owner.id = ?) and (?::text is null or d.commune_code = ?)
            order by b.month, d.address, b.dwelling_id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Installation installation;

    List<DwellingMonth> read(AccountAsked asked) {
        try (PreparedStatement query = entities.unwrap(Connection.class).prepareStatement(READ)) {
            query.setObject(1, asked.from().atDay(1));
            query.setObject(2, asked.until().atDay(1));
            query.setObject(3, asked.from().atDay(1));
            query.setObject(4, asked.until().plusMonths(1).atDay(1));
            query.setObject(5, asked.from().atDay(1));
            query.setObject(6, asked.until().plusMonths(1).atDay(1));
            query.setObject(7, installation.today());
            query.setObject(8, asked.from().atDay(1));
            query.setObject(9, asked.until().atDay(1));
            query.setObject(10, asked.dwelling());
            query.setObject(11, asked.dwelling());
            query.setObject(12, asked.owner());
            query.setObject(13, asked.owner());
            query.setString(14, asked.commune());
            query.setString(15, asked.commune());
            List<DwellingMonth> months = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID owner = row.getObject("owner_id", UUID.class);
                    months.add(new DwellingMonth(row.getObject("dwelling_id", UUID.class), row.getString("address"),
                            owner == null ? new UUID(0, 0) : owner, row.getString("owner_name"), row.getString("commune_code"),
                            YearMonth.from(row.getObject("month", LocalDate.class)), money(row, "due"), money(row, "charges"),
                            money(row, "participation"), money(row, "guarantee"), money(row, "repair"), money(row, "charged"), money(row, "arrears"),
                            row.getInt("place_days"), row.getInt("occupied_days"),
                            row.getInt("contracts")));
                }
            }
            return months;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return new Money(amount);
    }
}
