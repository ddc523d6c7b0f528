package lu.daach.household;

import java.nio.charset.StandardCharsets;

/** Words that somebody searches for. */
public final class SoughtFuzz {

    private SoughtFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Sought.of(new String(input, StandardCharsets.UTF_8));
    }
}
