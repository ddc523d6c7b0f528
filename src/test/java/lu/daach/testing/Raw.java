package lu.daach.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** HTTP byte by byte, for what a well-behaved client does not send and for headers exactly as they were written. */
public final class Raw {

    private static final int PATIENCE_MILLIS = 60_000;

    private Raw() {
    }

    /** @param headers whole lines such as {@code Accept: text/html}; Host and Connection come by themselves */
    public static Answer send(String method, String target, List<String> headers, byte[] body) {
        List<String> lines = new ArrayList<>(headers);
        if (body != null && headers.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length")
                || line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding"))) {
            lines.add("Content-Length: " + body.length);
        }
        return exchange(method + " " + target, lines, body == null ? new byte[0] : body);
    }

    public static Answer get(String target, String... headers) {
        return send("GET", target, List.of(headers), (String) null);
    }

    public static Answer send(String method, String target, List<String> headers, String body) {
        return send(method, target, headers, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer exchange(String request, List<String> headers, byte[] body) {
        URI address = URI.create(Product.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            StringBuilder head = new StringBuilder(request).append(" HTTP/1.1\r\nHost: ").append(address.getAuthority())
                    .append("\r\nConnection: close\r\n");
            headers.forEach(line -> head.append(line).append("\r\n"));
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            try {
                out.write(body);
                out.flush();
            } catch (IOException e) {
                // A server that has refused need not read the rest; its answer is still there.
            }
            return Answer.read(socket.getInputStream(), request);
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }

    /**
     * What came back.
     *
     * @param request method and address, for messages of failed checks
     * @param headers lines as they were sent
     */
    public record Answer(String request, int status, String statusLine, List<String> headers, String body) {

        private static Answer read(InputStream in, String request) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            try {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    all.write(piece, 0, n);
                }
            } catch (java.net.SocketException e) {
                // Reset after the answer, because the request was not read to its end.
                if (all.size() == 0) {
                    throw e;
                }
            }
            String text = all.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("no answer to " + request + ": " + text);
            }
            List<String> lines = List.of(text.substring(0, end).split("\r\n"));
            boolean chunked = lines.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
            byte[] content = Arrays.copyOfRange(all.toByteArray(), text.substring(0, end + 4).getBytes(StandardCharsets.UTF_8).length, all.size());
            return new Answer(request, Integer.parseInt(lines.get(0).split(" ")[1]), lines.get(0), lines.subList(1, lines.size()),
                    new String(chunked ? joined(content) : content, StandardCharsets.UTF_8));
        }

        /** The chunks of a body without their lengths. */
        private static byte[] joined(byte[] chunks) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            int at = 0;
            while (at < chunks.length) {
                int line = at;
                while (line < chunks.length && chunks[line] != '\r') {
                    line++;
                }
                int length = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII).strip(), 16);
                joined.write(chunks, Math.min(line + 2, chunks.length), Math.min(length, Math.max(0, chunks.length - line - 2)));
                at = line + 2 + length + 2;
            }
            return joined.toByteArray();
        }

        /** The values of a header, in their order. */
        public List<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip()).toList();
        }

        /** The value of a header that stands at most once; null where it is missing. */
        public String header(String name) {
            List<String> values = all(name);
            if (values.size() > 1) {
                throw new AssertionError(name + " stands " + values.size() + " times in the answer to " + request + ": " + values);
            }
            return values.isEmpty() ? null : values.get(0);
        }

        @Override
        public String toString() {
            return request + " -> " + statusLine + " " + headers + " " + body.substring(0, Math.min(2000, body.length()));
        }
    }
}
