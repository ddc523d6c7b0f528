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

/** As much of RFC 5321 as is needed to be handed a message; what it answers to a recipient can be set. */
final class MailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile String toRecipients = "250 ok";

    MailServer() {
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

    private void talk(Socket one) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder envelope = new StringBuilder();
        say(one, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            if (word.equals("DATA")) {
                say(one, "354 go on");
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
