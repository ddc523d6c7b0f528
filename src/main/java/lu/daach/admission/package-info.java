/**
 * Applications for a home, what the rules find, and what people decide.
 *
 * <p>An <em>application</em> (demande) of a household names the schemes it asks for. It goes from draft to submitted, by a decision
 * to waiting or refused, and from the waiting list to offered and housed; it can be withdrawn before that. The rules judge, a
 * person decides: a decision keeps the findings, facts and sources as they were that day, and a decision other than the findings
 * says why. Law: act of 7 August 2023, art. 53 to 60, and the conditions of each scheme (see
 * {@link lu.daach.admission.rules.Eligibility}).
 */
@Module(uses = {"api", "database", "dossier", "dwelling", "household", "journal", "kernel", "organisation", "page", "rulebook", "scheme"})
package lu.daach.admission;

import lu.daach.kernel.Module;
