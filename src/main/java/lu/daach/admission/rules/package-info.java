/**
 * Who is eligible for which scheme. {@link lu.daach.admission.rules.Eligibility} judges every rule of every scheme asked for,
 * in the published order; none stops the others, and a fact that is not known makes its rule
 * {@link lu.daach.rulebook.Verdict#UNKNOWN}, which is neither yes nor no. One small class for each rule. Whoever decides may
 * decide otherwise; that stands beside the findings and not in here.
 *
 * <p>Pure Java: no clock, no storage.
 */
package lu.daach.admission.rules;
