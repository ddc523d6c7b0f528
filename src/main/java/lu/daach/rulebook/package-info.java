/**
 * Dated law as data, and the words in which rules answer.
 *
 * <p>A {@link lu.daach.rulebook.Parameter} is one value from one day on, with the act and article it stands in. Amounts,
 * percentages, ages and thresholds live in the files under {@code law/}, never in rule code; a change of the law is a new row.
 * Rules of other modules ask for a day's {@link lu.daach.rulebook.Edition} and answer with a
 * {@link lu.daach.rulebook.Verdict}, a {@link lu.daach.rulebook.Finding} or, where the question itself cannot be answered, a
 * {@link lu.daach.rulebook.Refusal}.
 *
 * <p>Pure Java: no clock, and nothing read but class-path resources.
 */
@Module(uses = {"kernel"})
package lu.daach.rulebook;

import lu.daach.kernel.Module;
