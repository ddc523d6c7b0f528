package lu.daach.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.UUID;

/** A message whose id is that of its row, however often it is sent. */
class KeptMessage extends MimeMessage {

    private final UUID row;

    KeptMessage(Session session, UUID row) {
        super(session);
        this.row = row;
    }

    KeptMessage(Session session, UUID row, InputStream content) throws MessagingException {
        super(session, content);
        this.row = row;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + row + "@daach>");
    }
}
