package lu.daach.rentrun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lu.daach.database.Database;
import lu.daach.ledger.Bookkeeping;
import lu.daach.testing.Sql;

/**
 * Books a month of the second region as the product does, without the server around it: with the serving role, written down before it begins, in
 * one transaction, read and written piece by piece. A program of its own, so that it can be killed.
 */
final class KilledMonth {

    private static final int REGION = 2;

    private KilledMonth() {
    }

    /** @param args the month, who prepared it, who books it, the digest */
    public static void main(String[] args) throws Exception {
        YearMonth month = YearMonth.parse(args[0]);
        UUID preparer = UUID.fromString(args[1]);
        Database.open();
        Intents intents = new Intents();
        String key = "kill-" + month;
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection connection = DriverManager.getConnection(System.getenv("DAACH_DB_URL"), "daach_app",
                Files.readString(Path.of(System.getenv("DAACH_DATA"), "keys", "database-app.password")).strip())) {
            System.out.println("begun");
            System.out.flush();
            intents.note(new Intents.Intent(REGION, key, month, args[3], UUID.fromString(args[2])));
            Sql.bind(connection, REGION);
            Sql.run(connection, "set local statement_timeout = '1min'");
            book(connection, threads, month, preparer, args[3]);
            Sql.run(connection, "delete from rentrun.intent where region_id = kernel.region() and key = ?", key);
            connection.commit();
        } finally {
            threads.shutdownNow();
        }
        System.out.println("done");
    }

    private static void book(Connection connection, ExecutorService threads, YearMonth month, UUID preparer, String digest) throws SQLException {
        MonthBooking booking = new MonthBooking(connection, REGION, postings -> new Bookkeeping(connection, REGION).book(postings, null));
        try (MonthStream stream = MonthStream.open(threads, REGION, month, preparer)) {
            for (List<MonthBooking.Item> chunk = stream.next(); !chunk.isEmpty(); chunk = stream.next()) {
                booking.book(month, chunk);
            }
            if (!stream.digest().equals(digest)) {
                throw new IllegalStateException("other figures than were seen");
            }
        }
    }
}
