/**
 * Households: the persons who live or want to live together, their incomes over time, and what the schemes ask of them.
 *
 * <p>A <em>household</em> (ménage; in the act of 7 August 2023 a <em>communauté domestique</em>, art. 3) has a file number in its
 * region, a <em>referent</em> (the social worker who accompanies it) and a status. A person belongs to it for a time, an income
 * is valid for a time; {@link lu.daach.household.Households#factsOn} gives both as they are on one day, as the rules want them.
 * Incomes that nobody has stated are not known, which is not zero (art. 56 of the act speaks of determining incomes).
 *
 * <p>Households are shared by the agency and the office social of a region.
 */
@Module(uses = {"api", "database", "dossier", "dwelling", "journal", "kernel", "organisation", "page", "rulebook", "sealing"})
package lu.daach.household;

import lu.daach.kernel.Module;
