package lu.daach.lease;

import lu.daach.kernel.Language;

/**
 * What is written of an owner.
 *
 * @param lastName of a person; null else
 * @param firstName of a person; null else
 * @param name of a company or commune; of a person it is made of both names and may be null here
 * @param iban where the rent is paid, with or without blanks; null when not known; the masked form leaves it as it is
 * @param language of letters
 */
public record OwnerCard(OwnerKind kind, String lastName, String firstName, String name, String iban, Language language) {
}
