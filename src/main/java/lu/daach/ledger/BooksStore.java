package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lu.daach.kernel.Money;

/** Reads the books of the bound region by period: sums in one statement, lines one after the other through a cursor. */
@ApplicationScoped
class BooksStore {

    /** So many lines are held at a time. */
    private static final int AT_ONCE = 2000;

    /** Each entry with the day that counts, from {@code ? = booked} and up to the last day. */
    private static final String DATED = """
            with dated as (
                select e.account_id, e.amount,
                       case when ? then (p.booked_at at time zone 'Europe/Luxembourg')::date else coalesce(p.counts_on, p.applies_to) end as day
                from ledger.posting p
                join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
                where p.region_id = kernel.region()
            ), moved as (
                select account_id, coalesce(sum(amount) filter (where day < ?), 0) as opening,
                       coalesce(sum(amount) filter (where day >= ? and amount > 0), 0) as debit,
                       coalesce(-sum(amount) filter (where day >= ? and amount < 0), 0) as credit
                from dated where day <= ?
                group by account_id
            )
            """;

    private static final String HEADINGS = DATED + """
            select ledger.heading(a.code) as code, a.kind, c.number, count(*) as accounts, sum(m.opening) as opening, sum(m.debit) as debit,
                   sum(m.credit) as credit
            from moved m
            join ledger.account a on a.region_id = kernel.region() and a.id = m.account_id
            left join ledger.chart c on c.region_id = a.region_id and c.heading = ledger.heading(a.code)
            group by ledger.heading(a.code), a.kind, c.number
            order by array_position(array['asset', 'liability', 'revenue', 'expense'], a.kind), 1""";

    private static final String ACCOUNTS = DATED + """
            select a.code, a.kind, c.number, 1 as accounts, m.opening, m.debit, m.credit
            from moved m
            join ledger.account a on a.region_id = kernel.region() and a.id = m.account_id
            left join ledger.chart c on c.region_id = a.region_id and c.heading = ledger.heading(a.code)
            order by a.code""";

    private static final String ENTRIES = """
            select p.number, p.id, (p.booked_at at time zone 'Europe/Luxembourg')::date as booked_on, p.applies_to, p.cause, e.line, a.code, a.kind,
                   c.number as chart_number, greatest(e.amount, 0) as debit, greatest(-e.amount, 0) as credit, p.reverses, p.reason,
                   coalesce(p.counts_on, p.applies_to) as counts_on
            from ledger.posting p
            join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
            join ledger.account a on a.region_id = e.region_id and a.id = e.account_id
            left join ledger.chart c on c.region_id = a.region_id and c.heading = ledger.heading(a.code)
            where p.region_id = kernel.region()
              and case when ? then (p.booked_at at time zone 'Europe/Luxembourg')::date else coalesce(p.counts_on, p.applies_to) end between ? and ?
            order by p.number, e.line""";

    private static final String KNOWN = "select 1 from ledger.account where region_id = kernel.region() and ledger.heading(code) = ? limit 1";

    private static final String NUMBER = """
            insert into ledger.chart (heading, number) values (?, ?)
            on conflict (region_id, heading) do update set number = excluded.number""";

    private static final String NO_NUMBER = "delete from ledger.chart where region_id = kernel.region() and heading = ?";

    @PersistenceContext
    private EntityManager entities;

    List<Balanced> headings(BooksPeriod period) {
        List<Balanced> rows = new ArrayList<>();
        sums(connection -> connection.prepareStatement(HEADINGS), period, rows::add);
        return rows;
    }

    /** Every account that moved up to the end of the period, by its code. */
    void accounts(BooksPeriod period, Consumer<Balanced> line) {
        sums(connection -> connection.prepareStatement(ACCOUNTS), period, line);
    }

    /** Every entry of the period in the order of booking, as the accountant's file has it. */
    void entries(BooksPeriod period, Consumer<List<Object>> line) {
        work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
                query.setFetchSize(AT_ONCE);
                query.setBoolean(1, period.booked());
                query.setObject(2, period.from());
                query.setObject(3, period.until());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        line.accept(Arrays.asList(row.getInt("number"), row.getString("id"), row.getObject("booked_on", LocalDate.class),
                                row.getObject("applies_to", LocalDate.class), row.getString("cause"), row.getInt("line"),
                                row.getString("chart_number"), row.getString("code"), row.getString("kind"), row.getBigDecimal("debit"),
                                row.getBigDecimal("credit"), row.getString("reverses"), row.getString("reason"),
                                row.getObject("counts_on", LocalDate.class)));
                    }
                }
            }
            return null;
        });
    }

    boolean known(String heading) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
                query.setString(1, heading);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** @param number null to take it away */
    void number(String heading, String number) {
        work(connection -> {
            try (PreparedStatement away = connection.prepareStatement(NO_NUMBER); PreparedStatement change = connection.prepareStatement(NUMBER)) {
                if (number == null) {
                    away.setString(1, heading);
                    return away.executeUpdate();
                }
                change.setString(1, heading);
                change.setString(2, number);
                return change.executeUpdate();
            }
        });
    }

    private void sums(Work<PreparedStatement> statement, BooksPeriod period, Consumer<Balanced> line) {
        work(connection -> {
            try (PreparedStatement query = statement.on(connection)) {
                query.setFetchSize(AT_ONCE);
                query.setBoolean(1, period.booked());
                query.setObject(2, period.from());
                query.setObject(3, period.from());
                query.setObject(4, period.from());
                query.setObject(5, period.until());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        line.accept(new Balanced(row.getString("code"), AccountKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getString("number"), row.getLong("accounts"), new Money(row.getBigDecimal("opening")),
                                new Money(row.getBigDecimal("debit")), new Money(row.getBigDecimal("credit"))));
                    }
                }
            }
            return null;
        });
    }

    /** What is done on the transaction's own connection. */
    @FunctionalInterface
    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** A year of a large organisation takes longer to read than a page may. */
    private <T> T work(Work<T> work) {
        try {
            Connection connection = entities.unwrap(Connection.class);
            try (Statement limits = connection.createStatement()) {
                limits.execute("set local statement_timeout = '5min'");
                limits.execute("set local transaction_timeout = 0");
                limits.execute("set local transaction_timeout = '10min'");
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
