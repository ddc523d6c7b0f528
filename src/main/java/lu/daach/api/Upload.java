package lu.daach.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import jakarta.ws.rs.core.HttpHeaders;

/** A body that is a file, read up to what its route takes, whether it announces its length or comes in pieces. */
public final class Upload {

    private Upload() {
    }

    /**
     * The body as a stream that answers with 413 after {@code most} bytes, for what is read as it comes. What its reader leaves unread
     * is read by {@link #rest}, so that a refusal reaches who is still sending.
     */
    public static InputStream stream(InputStream body, HttpHeaders headers, long most) {
        String announced = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.matches("[0-9]{1,18}") && Long.parseLong(announced) > most) {
            throw new TooLarge();
        }
        return new Limited(body, most);
    }

    /** Reads and forgets what is left of a body, within its limit. */
    public static void rest(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("the body was not sent to its end", e);
        }
    }

    /** Counts what is read. */
    private static final class Limited extends FilterInputStream {

        private long left;

        private Limited(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        /** The parser that reads it closes what it has read to its end; the body is the server's to close, and its rest is still asked for. */
        @Override
        public void close() {
            // see above
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }

    /** The bytes of the body; answered with 413 where there are more than {@code most}. */
    public static byte[] read(InputStream body, HttpHeaders headers, int most) {
        String announced = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.matches("[0-9]{1,18}") && Long.parseLong(announced) > most) {
            throw new TooLarge();
        }
        try {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the body was not sent to its end", e);
        }
    }
}
