package lu.daach.payment.rules;

import java.util.UUID;
import lu.daach.kernel.Language;

/**
 * An owner who may be paid.
 *
 * @param iban the account that two people have seen, without blanks; null when none is known
 */
public record Payee(UUID owner, String name, String iban, Language language) {
}
