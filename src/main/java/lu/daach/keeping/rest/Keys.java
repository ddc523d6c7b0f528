package lu.daach.keeping.rest;

import java.util.regex.Pattern;
import lu.daach.api.MissingKey;
import lu.daach.kernel.Faults;

/** The header {@code Idempotency-Key}, which whoever moves money sends. */
final class Keys {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private Keys() {
    }

    /**
     * @param reading asks for the thing first, so that who may not see it learns nothing of headers
     * @throws MissingKey when there is no key
     */
    static void require(String key, Runnable reading) {
        if (key == null || key.isBlank()) {
            reading.run();
            throw new MissingKey();
        }
    }

    static void check(String key, Faults faults) {
        faults.require(FORM.matcher(key).matches(), "", "keeping.malformedKey");
    }
}
