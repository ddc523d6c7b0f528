package lu.daach.banking.rules;

import java.nio.charset.StandardCharsets;

/** References within what payers write: what is found is valid. */
public final class ReferencesFuzz {

    private ReferencesFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        CreditorReference.isValid(text);
        for (String found : CreditorReference.within(text)) {
            if (!CreditorReference.isValid(found)) {
                throw new AssertionError("found and not valid: " + found);
            }
        }
    }
}
