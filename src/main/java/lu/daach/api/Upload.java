package lu.daach.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import jakarta.ws.rs.core.HttpHeaders;

/** A body that is a file, read up to what its route takes, whether it announces its length or comes in pieces. */
public final class Upload {

    /** Up to here a body is kept in memory. */
    private static final int IN_MEMORY = 256 * 1024;

    private Upload() {
    }

    /**
     * The body to its end, to be read again at the speed of this machine: who sends slowly holds nothing but his own connection. What is
     * large lies in a file that has no name any more, so that nothing of it is left when the server is stopped.
     *
     * @param most bytes; answered with 413 where there are more
     * @return to be closed by who reads it
     */
    public static InputStream whole(InputStream body, HttpHeaders headers, long most) {
        InputStream limited = stream(body, headers, most);
        try {
            byte[] head = limited.readNBytes(IN_MEMORY);
            if (head.length < IN_MEMORY) {
                return new ByteArrayInputStream(head);
            }
            FileChannel file = FileChannel.open(Files.createTempFile("upload", null), StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            try {
                OutputStream out = Channels.newOutputStream(file);
                out.write(head);
                limited.transferTo(out);
                file.position(0);
                return new BufferedInputStream(Channels.newInputStream(file), IN_MEMORY);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the body was not sent to its end", e);
        }
    }

    private static InputStream stream(InputStream body, HttpHeaders headers, long most) {
        String announced = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.matches("[0-9]{1,18}") && Long.parseLong(announced) > most) {
            throw new TooLarge();
        }
        return new Limited(body, most);
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
