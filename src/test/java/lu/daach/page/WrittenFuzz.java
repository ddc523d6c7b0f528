package lu.daach.page;

import java.nio.charset.StandardCharsets;
import lu.daach.kernel.Language;

/** Amounts and days as people type them. */
public final class WrittenFuzz {

    private WrittenFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String typed = new String(input, StandardCharsets.UTF_8);
        WrittenDate.read(typed);
        for (Language language : Language.values()) {
            WrittenNumber.read(typed, language);
        }
    }
}
