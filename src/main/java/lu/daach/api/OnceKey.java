package lu.daach.api;

import java.util.regex.Pattern;
import lu.daach.kernel.Faults;

/** The header {@code Idempotency-Key}, which whoever moves money sends, so that a call that is sent again is done once. */
public final class OnceKey {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private OnceKey() {
    }

    /**
     * @param reading asks for the thing first, so that who may not see it learns nothing of headers
     * @throws MissingKey when there is no key
     */
    public static void require(String key, Runnable reading) {
        if (key == null || key.isBlank()) {
            reading.run();
            throw new MissingKey();
        }
    }

    public static void check(String key, Faults faults) {
        faults.require(FORM.matcher(key).matches(), "", "api.malformedKey");
    }
}
