package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.rentrun.rules.AccountCodes;

/** Reads an owner's account month by month. */
@ApplicationScoped
class OwnerYearStore {

    /** A reversal counts where what it undoes counted. The charges are the part of the due that they are of the lease's terms. */
    private static final String MONTHS = """
            with moved as (
                select date_trunc('month', p.applies_to)::date as month, -e.amount as owed, coalesce(undone.cause, p.cause) as cause,
                       coalesce(p.reverses, p.id) as origin
                from ledger.account a
                join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
                left join ledger.posting undone on undone.region_id = p.region_id and undone.id = p.reverses
                where a.region_id = kernel.region() and a.code = ?
            ), split as (
                select m.*, m.cause like 'payment/%' as payment, m.cause like 'rentrun/%' as rent,
                       coalesce(round(m.owed * h.monthly_charges / nullif(h.monthly_rent + h.monthly_charges, 0), 2), 0) as charges
                from moved m
                left join rentrun.line l on l.region_id = kernel.region() and l.posting_id = m.origin
                left join lease.head_lease h on h.region_id = l.region_id and h.id = l.subject_id
            )
            select g.month::date as month,
                   coalesce(sum(s.owed - s.charges) filter (where s.rent), 0) as rent,
                   coalesce(sum(s.charges) filter (where s.rent), 0) as charges,
                   coalesce(sum(s.owed) filter (where not s.rent and not s.payment), 0) as other,
                   coalesce(-sum(s.owed) filter (where s.payment), 0) as paid,
                   (select coalesce(sum(b.owed), 0) from moved b where b.month <= g.month::date) as balance
            from generate_series(?::date, ?::date, interval '1 month') g (month)
            left join split s on s.month = g.month::date
            group by g.month
            order by g.month""";

    @PersistenceContext
    private EntityManager entities;

    List<OwnerMonth> months(UUID owner, Year year) {
        try (PreparedStatement query = entities.unwrap(Connection.class).prepareStatement(MONTHS)) {
            query.setString(1, AccountCodes.owner(owner));
            query.setObject(2, year.atMonth(1).atDay(1));
            query.setObject(3, year.atMonth(12).atDay(1));
            List<OwnerMonth> months = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    months.add(new OwnerMonth(YearMonth.from(row.getObject("month", LocalDate.class)), money(row, "rent"), money(row, "charges"),
                            money(row, "other"), money(row, "paid"), money(row, "balance")));
                }
            }
            return months;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
