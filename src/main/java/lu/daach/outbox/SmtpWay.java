package lu.daach.outbox;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import lu.daach.boot.MailServer;

/** Hands messages to a mail server (RFC 5321), some of them over one connection. */
final class SmtpWay implements Way {

    private static final String PATIENCE_MILLIS = "20000";

    /** A code of RFC 5321 at the beginning of what a server says; 5 means: never. */
    private static final Pattern CODE = Pattern.compile("\\b([245])[0-9]{2}\\b");

    private final MailServer server;
    private final Session session;
    private final Transport transport;

    private SmtpWay(MailServer server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    /**
     * @return connected
     * @throws Refused when it cannot be reached, or wants somebody else; for all messages, and never for good
     */
    static SmtpWay to(MailServer server) throws Refused {
        try {
            Session session = Session.getInstance(properties(server));
            Transport transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return new SmtpWay(server, session, transport);
        } catch (AuthenticationFailedException e) {
            throw new Refused("the mail server does not accept DAACH_SMTP_USER and DAACH_SMTP_PASSWORD", false);
        } catch (MessagingException | IOException | GeneralSecurityException e) {
            throw new Refused(words(e), false);
        }
    }

    private static Properties properties(MailServer server) throws IOException, GeneralSecurityException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (server.security() != MailServer.Security.NONE) {
            properties.put("mail.smtp.ssl.socketFactory", Trust.sockets(server.authorities()));
        }
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        // A server that offers no encryption gets nothing.
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        return properties;
    }

    @Override
    public void send(UUID id, String recipient, byte[] content) throws Refused {
        if (!transport.isConnected()) {
            throw new Refused("the mail server ended the connection", false);
        }
        try {
            KeptMessage message = new KeptMessage(session, id, new ByteArrayInputStream(content));
            message.setFrom(sender(message.getFrom()));
            message.saveChanges();
            transport.sendMessage(message, new Address[] {new InternetAddress(recipient, true)});
        } catch (AddressException e) {
            throw new Refused("this is no e-mail address", true);
        } catch (SendFailedException e) {
            throw new Refused(words(e), forGood(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new Refused(words(e), false);
        }
    }

    private InternetAddress sender(Address[] written) throws UnsupportedEncodingException {
        String name = written != null && written.length > 0 && written[0] instanceof InternetAddress address ? address.getPersonal() : null;
        return new InternetAddress(server.from(), name, StandardCharsets.UTF_8.name());
    }

    /** The last that was said is about the recipient, or about the whole message. */
    private static boolean forGood(MessagingException failure) {
        for (Exception one = failure; one instanceof MessagingException said; one = said.getNextException()) {
            if (said.getNextException() == null) {
                Matcher code = CODE.matcher(String.valueOf(said.getMessage()));
                return code.find() && code.group(1).equals("5");
            }
        }
        return false;
    }

    private static String words(Exception failure) {
        Exception last = failure;
        while (last instanceof MessagingException said && said.getNextException() != null) {
            last = said.getNextException();
        }
        String said = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        for (Throwable one = last; one != null; one = one.getCause()) {
            if (one instanceof CertificateException || one instanceof CertPathValidatorException) {
                return "the mail server's certificate is not accepted: " + one.getMessage();
            }
        }
        return last instanceof SSLException ? "no encrypted connection to the mail server: " + said : said;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The mail server went away: what it took, it took.
        }
    }
}
