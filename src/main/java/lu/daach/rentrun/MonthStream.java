package lu.daach.rentrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import lu.daach.database.Database;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.rentrun.rules.Hold;
import lu.daach.rentrun.rules.MonthDue;
import lu.daach.rentrun.rules.Stay;

/**
 * What is due for a month, in the order of the causes and piece by piece: a thread of its own reads and works out on a connection of its own
 * while the booking writes. However many tenancies there are, only a few pieces are in memory. All is read as of one moment.
 */
final class MonthStream implements AutoCloseable {

    /** So many lines a piece: enough to be set-wise, few enough that the progress moves and a piece stays small. */
    private static final int PIECE = 5000;
    private static final int WAITING = 3;
    private static final int ROWS = 2000;

    /** In the order of the causes: of uuids the order is that of their text. Leases that were never changed are not looked up again. */
    private static final String HOLDS = """
            select l.id, l.owner_id as party, l.dwelling_id, lower(l.period) as starts_on, upper(l.period) as ends_before,
                   coalesce(r.applies_from, lower(l.period)) as applies_from, coalesce(r.monthly, l.monthly_rent + l.monthly_charges) as monthly,
                   null::numeric as savings
            from lease.head_lease l
            left join (select distinct a.head_lease_id from lease.amendment a where a.region_id = ?) changed on changed.head_lease_id = l.id
            left join lateral (select r.applies_from, r.monthly_rent + r.monthly_charges as monthly from lease.rent r
                where r.region_id = l.region_id and r.head_lease_id = changed.head_lease_id) r on true
            where l.region_id = ? and l.period && daterange(?, ?)
            order by l.id, applies_from""";

    /** Only the amounts with a day in the month: the one that applied before it, and those that begin in it. */
    private static final String STAYS = """
            select o.id, o.household_id as party, o.dwelling_id, lower(o.period) as starts_on, upper(o.period) as ends_before,
                   a.applies_from, a.monthly, a.savings
            from occupancy.occupancy o
            join (select x.occupancy_id, x.applies_from, x.monthly, x.savings,
                         lead(x.applies_from) over (partition by x.occupancy_id order by x.applies_from) as next_from
                  from occupancy.assessment x where x.region_id = ? and x.withdrawn_at is null) a on a.occupancy_id = o.id
            where o.region_id = ? and o.period && daterange(?, ?) and a.applies_from < upper(daterange(?, ?))
              and (a.next_from is null or a.next_from > ?)
            order by o.id, a.applies_from""";

    /** A piece, or how it ended: with the digest or with what went wrong. */
    private record Piece(List<MonthBooking.Item> items, String digest, Exception failure) {
    }

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(WAITING);
    private final int region;
    private final YearMonth month;
    private final Digest digest;
    private Future<?> reading;
    private List<MonthBooking.Item> filling = new ArrayList<>(PIECE);
    private String found;

    private MonthStream(int region, YearMonth month, UUID preparedBy) {
        this.region = region;
        this.month = month;
        this.digest = new Digest(month, preparedBy);
    }

    /** @param preparedBy for the digest */
    static MonthStream open(ExecutorService threads, int region, YearMonth month, UUID preparedBy) {
        MonthStream stream = new MonthStream(region, month, preparedBy);
        stream.reading = threads.submit(stream::read);
        return stream;
    }

    /** @return the next lines; empty when there are no more */
    List<MonthBooking.Item> next() throws SQLException {
        try {
            Piece piece = pieces.take();
            if (piece.failure() instanceof SQLException failure) {
                throw failure;
            }
            if (piece.failure() != null) {
                throw new IllegalStateException(piece.failure());
            }
            found = piece.digest();
            return piece.items();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The digest of all lines, once there are no more. */
    String digest() {
        return found;
    }

    @Override
    public void close() {
        reading.cancel(true);
    }

    private void read() {
        try {
            try (Connection connection = Database.open().readingConnection(region)) {
                holds(connection);
                stays(connection);
                if (!filling.isEmpty()) {
                    pieces.put(new Piece(filling, null, null));
                }
                pieces.put(new Piece(List.of(), digest.done(), null));
            } catch (SQLException | RuntimeException e) {
                pieces.put(new Piece(List.of(), null, e));
            }
        } catch (InterruptedException e) {
            // nobody takes any more
            Thread.currentThread().interrupt();
        }
    }

    private void holds(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement query = connection.prepareStatement(HOLDS)) {
            query.setInt(1, region);
            query.setInt(2, region);
            query.setObject(3, month.atDay(1));
            query.setObject(4, month.plusMonths(1).atDay(1));
            each(query, (found, amounts) -> MonthDue.ofHold(month, found.id(), found.party(), found.dwelling(), found.period(),
                    amounts.stream().map(amount -> new Hold.Amount(amount.from(), amount.monthly())).toList()));
        }
    }

    private void stays(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement query = connection.prepareStatement(STAYS)) {
            query.setInt(1, region);
            query.setInt(2, region);
            for (int place = 3; place <= 5; place += 2) {
                query.setObject(place, month.atDay(1));
                query.setObject(place + 1, month.plusMonths(1).atDay(1));
            }
            query.setObject(7, month.atDay(1));
            each(query, (found, amounts) -> MonthDue.ofStay(month, found.id(), found.party(), found.dwelling(), found.period(),
                    amounts.stream().map(amount -> new Stay.Amount(amount.from(), amount.monthly(), amount.savings())).toList()));
        }
    }

    private record Found(UUID id, UUID party, UUID dwelling, Period period) {
    }

    private record Amount(LocalDate from, Money monthly, Money savings) {
    }

    @FunctionalInterface
    private interface Rule {

        List<MonthDue> dues(Found found, List<Amount> amounts);
    }

    /** Rows of one id follow each other, one an amount. */
    private void each(PreparedStatement query, Rule rule) throws SQLException, InterruptedException {
        query.setFetchSize(ROWS);
        try (ResultSet row = query.executeQuery()) {
            Found current = null;
            List<Amount> amounts = new ArrayList<>();
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                if (current == null || !current.id().equals(id)) {
                    if (current != null) {
                        take(rule.dues(current, amounts));
                    }
                    current = new Found(id, row.getObject("party", UUID.class), row.getObject("dwelling_id", UUID.class),
                            new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_before", LocalDate.class)));
                    amounts = new ArrayList<>(1);
                }
                amounts.add(new Amount(row.getObject("applies_from", LocalDate.class), new Money(row.getBigDecimal("monthly")),
                        row.getBigDecimal("savings") == null ? null : new Money(row.getBigDecimal("savings"))));
            }
            if (current != null) {
                take(rule.dues(current, amounts));
            }
        }
    }

    private void take(List<MonthDue> dues) throws InterruptedException {
        for (MonthDue due : dues) {
            digest.take(due);
            filling.add(MonthBooking.Item.of(due));
        }
        if (filling.size() >= PIECE) {
            pieces.put(new Piece(filling, null, null));
            filling = new ArrayList<>(PIECE + 2);
        }
    }
}
