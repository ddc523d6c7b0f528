package lu.daach.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jakarta.ws.rs.core.HttpHeaders;

/** A body that is a file, read up to what its route takes, whether it announces its length or comes in pieces. */
public final class Upload {

    private Upload() {
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
