package lu.daach.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.database.Database;

/**
 * Lays written messages into the folder {@code outbox} of the data folder, one file each, which the organisation's mail server takes away.
 * The name is the message's id and the move is one step: a crash between the file and its note makes the same file once more, never another.
 */
@ApplicationScoped
class OutboxFolder {

    private static final Logger LOG = Logger.getLogger(OutboxFolder.class.getName());
    private static final int SECONDS = 20;

    private static final String WAITING = """
            select region_id, id, content from payment.outbox where laid_out_at is null order by written_at limit 100 for update skip locked""";

    private static final String DONE = "update payment.outbox set laid_out_at = clock_timestamp() where region_id = ? and id = ?";

    @Resource
    private ManagedScheduledExecutorService clockwork;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockwork.scheduleWithFixedDelay(OutboxFolder::layOut, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private static void layOut() {
        try (Connection connection = Database.open().ownerConnection(); Statement query = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet row = query.executeQuery(WAITING); PreparedStatement done = connection.prepareStatement(DONE)) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    write(id, row.getBytes("content"));
                    done.setInt(1, row.getInt("region_id"));
                    done.setObject(2, id);
                    done.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "The outbox could not be laid out: {0}", e.getClass().getName());
        }
    }

    private static void write(UUID id, byte[] content) throws IOException {
        Path folder = Database.open().settings().data().resolve("outbox");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path file = folder.resolve(id + ".eml");
        Path part = folder.resolve(id + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
