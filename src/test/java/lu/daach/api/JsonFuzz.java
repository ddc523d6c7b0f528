package lu.daach.api;

import java.io.ByteArrayInputStream;

/** Bodies of requests. */
public final class JsonFuzz {

    private JsonFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Json.read(new ByteArrayInputStream(input));
        } catch (NotJson | TooLarge e) {
            // refused, as it should be
        }
    }
}
