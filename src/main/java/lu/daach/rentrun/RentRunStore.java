package lu.daach.rentrun;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.rentrun.rules.MonthDue;
import lu.daach.rentrun.rules.MonthLine;
import lu.daach.rentrun.rules.MonthReview;
import lu.daach.rentrun.rules.Totals;

/** Reads and keeps months of the bound region, on the transaction's own connection. */
@ApplicationScoped
class RentRunStore {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('rentrun/' || kernel.region() || '/' || ?, 0))";

    private static final String PREPARE = """
            insert into rentrun.preparation (digest, month, prepared_by, lines, participations, owner_dues, savings)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (region_id, month, digest) do update set prepared_at = clock_timestamp(), withdrawn_at = null, withdrawn_by = null
            where preparation.withdrawn_at is not null""";

    private static final String WITHDRAW = """
            update rentrun.preparation p set withdrawn_at = clock_timestamp(), withdrawn_by = ?
            where p.region_id = kernel.region() and p.month = ? and p.digest = ?
              and not exists (select from rentrun.posting_request r where r.region_id = p.region_id and r.month = p.month and r.digest = p.digest)""";

    private static final String FORGET_INTENT = "delete from rentrun.intent where region_id = kernel.region() and key = ?";

    private static final String PREPARATIONS = """
            select p.digest, p.prepared_by, s.name, p.prepared_at, p.lines
            from rentrun.preparation p
            join organisation.staff s on s.region_id = p.region_id and s.id = p.prepared_by
            where p.region_id = kernel.region() and p.month = ? and p.withdrawn_at is null
            order by p.prepared_at desc""";

    private static final String ANSWER = """
            select month, digest, posted, participations, owner_dues, savings
            from rentrun.posting_request where region_id = kernel.region() and key = ?""";

    private static final String KEEP_ANSWER = """
            insert into rentrun.posting_request (key, month, digest, posted_by, posted, participations, owner_dues, savings)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** One line a month: what was booked where something was, else what was prepared last. */
    private static final String MONTHS = """
            with last_prepared as (
                select distinct on (month) * from rentrun.preparation
                where region_id = kernel.region() and withdrawn_at is null and (?::date is null or month = ?)
                order by month, prepared_at desc
            ), first_posted as (
                select distinct on (month) * from rentrun.posting_request
                where region_id = kernel.region()
                order by month, posted_at
            ), sums as (
                select month, sum(posted) as lines, sum(participations) as participations, sum(owner_dues) as owner_dues,
                       sum(savings) as savings
                from rentrun.posting_request where region_id = kernel.region() group by month
            )
            select l.month, coalesce(s.lines, l.lines) as lines, coalesce(s.participations, l.participations) as participations,
                   coalesce(s.owner_dues, l.owner_dues) as owner_dues, coalesce(s.savings, l.savings) as savings,
                   preparer.name as prepared_by_name, seen.prepared_at, poster.name as posted_by_name, f.posted_at,
                   count(*) over () as total
            from last_prepared l
            left join first_posted f on f.month = l.month
            left join sums s on s.month = l.month
            join rentrun.preparation seen on seen.region_id = l.region_id and seen.month = l.month and seen.digest = coalesce(f.digest, l.digest)
            join organisation.staff preparer on preparer.region_id = l.region_id and preparer.id = seen.prepared_by
            left join organisation.staff poster on poster.region_id = l.region_id and poster.id = f.posted_by
            order by l.month desc
            limit ? offset ?""";

    private static final String BOOKED_BEFORE = """
            select 1 from rentrun.posting_request where region_id = kernel.region() and month = ? and digest = ? limit 1""";

    private static final String LINES = "select count(*) from rentrun.line where region_id = kernel.region() and month = ?";

    /** Months up to one that were prepared and not booked since, and are not closed. */
    private static final String UNPOSTED = """
            select u from rentrun.unposted(kernel.region(), ?) u
            where u > coalesce((select c.until from ledger.closed c where c.region_id = kernel.region()), '-infinity') limit 1""";

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Caller caller;

    /** Lets nobody else work on this month until the transaction ends, and gives the transaction the time that a month takes. */
    void alone(YearMonth month) {
        work(connection -> {
            takeTime(connection);
            try (PreparedStatement lock = connection.prepareStatement(ALONE)) {
                lock.setString(1, month.toString());
                lock.execute();
            }
            return null;
        });
    }

    private static void takeTime(Connection connection) throws SQLException {
        try (Statement limits = connection.createStatement()) {
            limits.execute("set local statement_timeout = '10min'");
            // A limit that runs already is not lengthened by setting it: it is taken away and begun anew.
            limits.execute("set local transaction_timeout = 0");
            limits.execute("set local transaction_timeout = '20min'");
            limits.execute("set local lock_timeout = '60s'");
        }
    }

    /** @param taken told every line too */
    MonthOverview look(YearMonth month, MonthOverview overview, Consumer<MonthLine> taken) {
        return work(connection -> {
            takeTime(connection);
            MonthReview review = new MonthReview(month, line -> {
                overview.take(line);
                taken.accept(line);
            });
            new MonthReading(connection, caller.actor().region()).pieces(month, review);
            return overview.done(review, booked(month.minusMonths(1)));
        });
    }

    /** Works a month out piece by piece: as large as it may be, the room of a piece is enough. */
    PreparedMonth review(YearMonth month, UUID preparedBy) {
        return work(connection -> {
            takeTime(connection);
            Digest digest = new Digest(month, preparedBy);
            MonthReview review = new MonthReview(month, line -> digest.take(line.due()));
            new MonthReading(connection, caller.actor().region()).pieces(month, review);
            return new PreparedMonth(month, review.count(), review.totals(), review.problems(), digest.done());
        });
    }

    /**
     * Books what is missing of a month while it is read.
     *
     * @param preparedBy who saw the figures
     * @param digest that they must have; else nothing of it stays
     * @param written told how many lines are through
     * @throws Conflict when the figures have changed
     */
    MonthPosted book(YearMonth month, UUID preparedBy, String digest, MonthBooking.Books books, IntConsumer written) {
        int region = caller.actor().region();
        try (MonthStream stream = MonthStream.open(threads, region, month, preparedBy)) {
            return work(connection -> {
                MonthBooking booking = new MonthBooking(connection, region, books);
                MonthPosted posted = new MonthPosted(0, Totals.NONE);
                int through = 0;
                for (List<MonthBooking.Item> chunk = stream.next(); !chunk.isEmpty(); chunk = stream.next()) {
                    List<MonthDue> fresh = booking.book(month, chunk);
                    posted = new MonthPosted(posted.posted() + fresh.size(), posted.booked().plus(Totals.of(fresh)));
                    through += chunk.size();
                    written.accept(through);
                }
                if (!stream.digest().equals(digest)) {
                    throw new Conflict("rentrun.changed");
                }
                return posted;
            });
        }
    }

    /** The first month up to this one that is prepared and not booked. */
    Optional<YearMonth> unposted(YearMonth month) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(UNPOSTED)) {
                query.setObject(1, month.atDay(1));
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(YearMonth.from(row.getObject(1, LocalDate.class))) : Optional.empty();
                }
            }
        });
    }

    /** Whether these figures were booked, under whatever key. */
    boolean booked(YearMonth month, String digest) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(BOOKED_BEFORE)) {
                query.setObject(1, month.atDay(1));
                query.setString(2, digest);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    void keep(PreparedMonth prepared, UUID preparedBy) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(PREPARE)) {
                insert.setString(1, prepared.digest());
                insert.setObject(2, prepared.month().atDay(1));
                insert.setObject(3, preparedBy);
                insert.setInt(4, prepared.lines());
                setTotals(insert, 5, prepared.totals());
                return insert.executeUpdate();
            }
        });
    }

    /** @return whether it was taken back: what was booked stays */
    boolean withdraw(YearMonth month, String digest, UUID by) {
        return work(connection -> {
            try (PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
                update.setObject(1, by);
                update.setObject(2, month.atDay(1));
                update.setString(3, digest);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** In the booking's own transaction: it ends together with what was asked for. */
    void forgetIntent(String key) {
        work(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET_INTENT)) {
                delete.setString(1, key);
                return delete.executeUpdate();
            }
        });
    }

    /** All preparations of a month that stand, the last one first. */
    List<Preparation> preparations(YearMonth month) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PREPARATIONS)) {
                query.setObject(1, month.atDay(1));
                List<Preparation> preparations = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        preparations.add(new Preparation(row.getString("digest"), row.getObject("prepared_by", UUID.class),
                                row.getString("name"), instant(row, "prepared_at"), row.getInt("lines")));
                    }
                }
                return preparations;
            }
        });
    }

    /** An answer that was given under a key. */
    record KeptAnswer(YearMonth month, String digest, MonthPosted answer) {
    }

    /** @return null when the key was never used */
    KeptAnswer answer(String key) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ANSWER)) {
                query.setString(1, key);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? new KeptAnswer(month(row), row.getString("digest"), new MonthPosted(row.getInt("posted"), totals(row)))
                            : null;
                }
            }
        });
    }

    void keep(String key, YearMonth month, String digest, UUID postedBy, MonthPosted answer) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP_ANSWER)) {
                insert.setString(1, key);
                insert.setObject(2, month.atDay(1));
                insert.setString(3, digest);
                insert.setObject(4, postedBy);
                insert.setInt(5, answer.posted());
                setTotals(insert, 6, answer.booked());
                return insert.executeUpdate();
            }
        });
    }

    /** @param only one month; null for all */
    Slice<MonthSummary> months(YearMonth only, int first, int most) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(MONTHS)) {
                query.setObject(1, only == null ? null : only.atDay(1));
                query.setObject(2, only == null ? null : only.atDay(1));
                query.setInt(3, most);
                query.setInt(4, first);
                List<MonthSummary> months = new ArrayList<>();
                long total = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        total = row.getLong("total");
                        months.add(new MonthSummary(month(row), row.getInt("lines"), totals(row), row.getString("prepared_by_name"),
                                instant(row, "prepared_at"), row.getString("posted_by_name"), instant(row, "posted_at")));
                    }
                }
                return new Slice<>(months, total);
            }
        });
    }

    /** How many lines were booked for the month. */
    private int booked(YearMonth month) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LINES)) {
                query.setObject(1, month.atDay(1));
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private static void setTotals(PreparedStatement statement, int place, Totals totals) throws SQLException {
        statement.setBigDecimal(place, totals.participations().amount());
        statement.setBigDecimal(place + 1, totals.ownerDues().amount());
        statement.setBigDecimal(place + 2, totals.savings().amount());
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(money(row.getBigDecimal("participations")), money(row.getBigDecimal("owner_dues")),
                money(row.getBigDecimal("savings")));
    }

    private static Money money(BigDecimal amount) {
        return new Money(amount);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
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
