package lu.daach.payment;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** A message of RFC 5322 with one PDF. */
final class StatementMail {

    private static final String SENDER = "no-reply@localhost";

    private StatementMail() {
    }

    /**
     * @param from the organisation's name; its address is set by the mail server that takes the file
     * @return the whole message
     */
    static byte[] of(UUID id, String from, String to, String subject, String text, String fileName, byte[] pdf) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<" + id + "@daach>");
                }
            };
            message.setFrom(new InternetAddress(SENDER, from, StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text, StandardCharsets.UTF_8.name());
            MimeBodyPart paper = new MimeBodyPart();
            paper.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
            paper.setFileName(fileName);
            message.setContent(new MimeMultipart(words, paper));
            message.saveChanges();
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            message.writeTo(written);
            return written.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message could not be written: " + e.getMessage(), e);
        }
    }
}
