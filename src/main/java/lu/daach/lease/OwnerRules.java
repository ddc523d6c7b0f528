package lu.daach.lease;

import fr.marcwrobel.jbanking.iban.Iban;
import lu.daach.kernel.Faults;

/** What has to hold for an owner's card. */
final class OwnerRules {

    private OwnerRules() {
    }

    /**
     * @param known the account number that is kept so far; null for none
     * @return the account number to keep, without blanks; null for none
     */
    static String iban(OwnerCard card, String known, Faults faults) {
        if (card.iban() == null || card.iban().isBlank()) {
            return null;
        }
        if (known != null && card.iban().equals(MaskedIban.of(known))) {
            return known;
        }
        String plain = card.iban().replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        faults.require(Iban.isValid(plain), "/iban", "lease.iban");
        return plain;
    }

    static void names(OwnerCard card, Faults faults) {
        if (card.kind() == OwnerKind.PERSON) {
            faults.require(card.lastName() != null, "/lastName", "api.required");
            faults.require(card.firstName() != null, "/firstName", "api.required");
        } else {
            faults.require(card.kind() == null || card.name() != null, "/name", "api.required");
        }
    }
}
