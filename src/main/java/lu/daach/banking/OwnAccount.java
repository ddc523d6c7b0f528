package lu.daach.banking;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * An account on which the organisation collects.
 *
 * @param closing after the last imported statement; null before the first
 */
public record OwnAccount(UUID id, String iban, String label, Money closing) {

    /** In groups of four, as people read it. */
    public String grouped() {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
