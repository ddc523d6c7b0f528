package lu.daach.outbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import lu.daach.kernel.Ids;

/**
 * An e-mail to one person, to be written into the outbox in the transaction of what it is about: both are there, or neither.
 *
 * @param once a word that no other message has, {@code <kind>/<what>}: lower-case kind, then letters, digits, colon, dash and slash
 * @param from the name of the organisation that writes; the address is the installation's
 * @param to the address of the recipient
 * @param subject is read on locked telephones and by those who carry mails: never a name of a person, never an amount
 * @param text plain text
 * @param papers what is attached, possibly empty
 */
public record Outgoing(String once, String from, String to, String subject, String text, List<Paper> papers) {

    /** Stands in for the installation's address until the message leaves. */
    static final String SENDER = "no-reply@localhost";

    private static final String ADD = """
            insert into outbox.message (region_id, id, once, recipient, subject_line, content, written_by)
            values (coalesce(?, kernel.region()), ?, ?, ?, ?, ?, ?) on conflict (region_id, once) do nothing""";

    /**
     * @param name of the file, with its ending
     * @param kind its media type
     */
    public record Paper(String name, String kind, byte[] content) {
    }

    /**
     * Writes it as part of a use-case.
     *
     * @param connection the transaction's own, with its region bound
     * @param by who writes
     * @return false when it was written before
     */
    public boolean write(Connection connection, UUID by) throws SQLException {
        return write(connection, null, by);
    }

    /**
     * Writes it by the clock, for a region.
     *
     * @param connection of the owner of the tables
     * @return false when it was written before
     */
    public boolean writeFor(int region, Connection connection) throws SQLException {
        return write(connection, region, null);
    }

    private boolean write(Connection connection, Integer region, UUID by) throws SQLException {
        UUID id = Ids.fresh();
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, region);
            insert.setObject(2, id);
            insert.setString(3, once);
            insert.setString(4, to);
            insert.setString(5, subject);
            insert.setBytes(6, message(id));
            insert.setObject(7, by);
            return insert.executeUpdate() == 1;
        }
    }

    /** The message of RFC 5322. */
    byte[] message(UUID id) {
        try {
            KeptMessage message = new KeptMessage(Session.getInstance(new Properties()), id);
            message.setFrom(new InternetAddress(SENDER, from, StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            // Nobody is to be told by a machine that somebody is away.
            message.setHeader("Auto-Submitted", "auto-generated");
            MimeMultipart parts = new MimeMultipart();
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text, StandardCharsets.UTF_8.name());
            parts.addBodyPart(words);
            for (Paper paper : papers) {
                MimeBodyPart part = new MimeBodyPart();
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(paper.content(), paper.kind())));
                part.setFileName(paper.name());
                parts.addBodyPart(part);
            }
            message.setContent(parts);
            message.saveChanges();
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            message.writeTo(written);
            return written.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message could not be written: " + e.getMessage(), e);
        }
    }
}
