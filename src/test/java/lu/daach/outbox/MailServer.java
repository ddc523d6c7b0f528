package lu.daach.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** As much of RFC 5321 as is needed to be handed a message; what it answers to a recipient can be set. */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private final boolean fromTheFirstByte;
    private volatile SSLContext shows;
    private volatile String toRecipients = "250 ok";

    /** One that speaks in plain. */
    MailServer() {
        this(false);
    }

    /** @param fromTheFirstByte encrypted from the first byte, where it has something to show; else after STARTTLS, where it has */
    MailServer(boolean fromTheFirstByte) {
        this.fromTheFirstByte = fromTheFirstByte;
        try {
            socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listening = new Thread(this::listen, "mail-server");
        listening.setDaemon(true);
        listening.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What came in, with the lines MAIL and RCPT before it. */
    List<String> messages() {
        return messages;
    }

    /** Who signed in: {@code plain} or the protocol, then what was sent. */
    List<String> passwords() {
        return passwords;
    }

    /** @param certificate with its key; null: no encryption is offered */
    void show(SSLContext certificate) {
        shows = certificate;
    }

    void answerRecipients(String line) {
        toRecipients = line;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                talk(one);
            } catch (IOException e) {
                // That one went away; the next may come.
            }
        }
    }

    private void talk(Socket plain) throws IOException {
        Socket one = fromTheFirstByte && shows != null ? encrypted(plain) : plain;
        BufferedReader in = reader(one);
        StringBuilder envelope = new StringBuilder();
        say(one, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            if (word.equals("EHLO")) {
                say(one, "250-test\r\n" + (shows == null || one instanceof SSLSocket ? "" : "250-STARTTLS\r\n") + "250 AUTH PLAIN");
            } else if (word.equals("STAR")) {
                say(one, "220 go on");
                one = encrypted(one);
                in = reader(one);
            } else if (word.equals("AUTH")) {
                passwords.add(protocol(one) + " " + line);
                say(one, "235 welcome");
            } else if (word.equals("DATA")) {
                say(one, "354 go on");
                envelope.append(protocol(one)).append('\n');
                for (String part = in.readLine(); !part.equals("."); part = in.readLine()) {
                    envelope.append(part).append('\n');
                }
                messages.add(envelope.toString());
                envelope.setLength(0);
                say(one, "250 taken");
            } else if (word.equals("QUIT")) {
                say(one, "221 bye");
                return;
            } else if (word.equals("RCPT")) {
                envelope.append(line).append('\n');
                say(one, toRecipients);
            } else {
                if (word.equals("MAIL")) {
                    envelope.setLength(0);
                    envelope.append(line).append('\n');
                }
                say(one, "250 ok");
            }
        }
    }

    private static BufferedReader reader(Socket one) throws IOException {
        return new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String protocol(Socket one) {
        return one instanceof SSLSocket encrypted ? encrypted.getSession().getProtocol() : "plain";
    }

    private Socket encrypted(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) shows.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static void say(Socket one, String line) throws IOException {
        one.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        one.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
